using MimpGeo.Server.Http;

namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>The findings as planners read them: the gravest first, each rule with its cases and where both values stand.</summary>
static class ReconciliationPage
{
    // A list of 78 names would hide the finding.
    const int PlacesShown = 3;

    static readonly (string Code, string Name)[] Severities = [("error", "Errores"), ("warning", "Advertencias"), ("note", "Notas")];

    public static Html Of(OgcLinks links, ReconciliationQuestion asked, IReadOnlyList<Finding> findings) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="es">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>Conciliación de cifras · MimpGeo</title>
        <link rel="icon" href="{links.Site}/icon.svg"/>
        <link rel="stylesheet" href="{links.Site}/pages.css"/>
        <link rel="alternate" type="application/json" href="{links.Site}/api/reconciliation"/>
        </head>
        <body>
        <header><a href="{links.Site}/">MimpGeo</a> <nav aria-label="Ruta"><span aria-current="page">Conciliación de cifras</span></nav> <a href="{links.Site}/api/reconciliation">JSON</a></header>
        <main>
        <h1>Conciliación de cifras</h1>
        <p>Lo que imprimen los documentos del ministerio, comparado por reglas con la suma de sus propias partes, con sus otras secciones, con los demás documentos
        y con el directorio de servicios. Las cifras no se corrigen: aquí se dice cuáles no coinciden y dónde está cada una.</p>
        <p>{findings.Count} hallazgos: {string.Join(", ", Severities.Select(s => $"{findings.Count(f => f.Severity == s.Code)} {s.Name.ToLowerInvariant()}"))}.
        {Narrowed(links, asked)} <a href="{links.Site}/api/reconciliation?f=csv">Descargar CSV</a></p>
        {Severities.Select(severity => Section(links, severity, [.. findings.Where(finding => finding.Severity == severity.Code)]))}
        </main>
        </body>
        </html>
        """);

    static Html Narrowed(OgcLinks links, ReconciliationQuestion asked)
        => asked == new ReconciliationQuestion(null, null, null, null, null) ? Html.Nothing
            : Html.Of($"""<a href="{links.Site}/api/reconciliation?f=html">Ver todos</a> ·""");

    static Html Section(OgcLinks links, (string Code, string Name) severity, List<Finding> findings) => findings is [] ? Html.Nothing : Html.Of($"""
        <h2>{severity.Name}</h2>
        {Rule.All.Select(rule => Rules(links, rule, severity.Code, [.. findings.Where(finding => finding.Rule == rule.Code)]))}
        """);

    static Html Rules(OgcLinks links, Rule rule, string severity, List<Finding> findings) => findings is [] ? Html.Nothing : Html.Of($"""
        <h3>{rule.Title} <small><a href="{links.Site}/api/reconciliation?rule={rule.Code}&amp;severity={severity}&amp;f=html">{findings.Count}</a></small></h3>
        <div class="scroll"><table>
        <thead><tr><th>Hallazgo</th><th class="number">Impreso</th><th class="number">Hallado</th><th class="number">Diferencia</th><th>Dónde se imprime</th><th>Dónde se halla</th></tr></thead>
        <tbody>{findings.Select(Row)}</tbody>
        </table></div>
        """);

    static Html Row(Finding finding) => Html.Of($"""
        <tr><td>{finding.Message}</td><td class="number">{Number(finding.Stated)}</td><td class="number">{Number(finding.Found)}</td><td class="number">{Number(finding.Difference)}</td><td>{Places(finding.StatedAt, finding)}</td><td>{Places(finding.FoundAt, finding)}</td></tr>

        """);

    static string Number(decimal? number) => number is { } value ? Numbers.Decimal((double)value) : "";

    static IEnumerable<Html> Places(IReadOnlyList<FindingPlace> places, Finding finding) => places is []
        ? finding.Sources.Where(source => !finding.StatedAt.Any(place => place.Source == source)).Select(source => Html.Of($"<small>{source}</small>"))
        : places.Take(PlacesShown).Select(place => Html.Of($"<small>{place.ToString()}</small><br/>"))
            .Append(places.Count > PlacesShown ? Html.Of($"<small>y {places.Count - PlacesShown} más</small>") : Html.Nothing);
}
