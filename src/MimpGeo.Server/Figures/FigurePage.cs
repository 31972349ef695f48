using System.Globalization;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Figures;

/// <summary>Figures as planners read them: a table that sorts by its headings, under the question that it answers.</summary>
static class FigurePage
{
    static readonly string[] Fields = ["territory", "service", "period"];

    static readonly string[] Headings = ["Territorio", "Servicio", "Modalidad", "Qué se cuenta", "Detalle", "Periodo", "Valor", "Impreso", "Documento", "Sección", "Línea", "id"];

    public static async Task<Html> ReadAsync(OgcLinks links, HttpRequest request, StoreSession session, FigureQuestion question, CancellationToken cancel)
    {
        await using var command = FigureQuery.Lines(session, question);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var lines = new List<Html>();
        while (await rows.ReadAsync(cancel))
            lines.Add(Line(links, [.. Enumerable.Range(0, rows.FieldCount).Select(at => rows.IsDBNull(at) ? "" : rows.GetString(at))]));
        return Of(links, request, question, lines);
    }

    static Html Of(OgcLinks links, HttpRequest request, FigureQuestion question, List<Html> lines) => Page.Of(
        links, "Cifras de los documentos", [], Address(links, request, "json"), Html.Of($"""
        <p>Lo que imprimen los documentos del ministerio, tal como está impreso. Cuáles no coinciden: <a href="{links.Site}/api/reconciliation?f=html">conciliación de cifras</a>.</p>
        <form method="get" action="{links.Site}/api/figures">
        {Fields.Select(name => Field(FigureParameter.Of(name), Code(question, name)))}
        {question.Asked.Where(asked => !Fields.Contains(asked.Parameter.Name)).Select(asked => Html.Of($"""<input type="hidden" name="{asked.Parameter.Name}" value="{asked.Code}"/>"""))}
        <input type="hidden" name="f" value="html"/> <button>Filtrar</button>
        </form>
        <p>{lines.Count} cifras. {Filters(links, question)} <a href="{Address(links, request, "csv")}">Descargar CSV</a></p>
        <div class="scroll" role="region" tabindex="0" aria-label="Cifras"><table class="sortable">
        <thead><tr>{Headings.Select(heading => Html.Of($"""<th scope="col"{(heading is "Valor" or "Línea" ? Html.Of($" class=\"number\"") : Html.Nothing)}>{heading}</th>"""))}</tr></thead>
        <tbody>{lines}</tbody>
        </table></div>
        """));

    static Html Field(FigureParameter parameter, string? code)
        => Html.Of($"""<label>{parameter.Title} <input name="{parameter.Name}" value="{code}"/></label> """);

    static Html Filters(OgcLinks links, FigureQuestion question) => question.Asked is [] ? Html.Nothing : Html.Of($"""
        Filtros: {string.Join("; ", question.Asked.Select(asked => $"{asked.Parameter.Title}: {asked.Code}"))}. <a href="{links.Site}/api/figures?f=html">Ver todas</a> ·
        """);

    static Html Line(OgcLinks links, string[] cells) => Html.Of($"""
        <tr>{cells[..5].Select(cell => Html.Of($"<td>{cell}</td>"))}<td data-value="{cells[5]}">{SpanishPeriod.Of(cells[5])}</td><td class="number" data-value="{cells[6]}">{Number(cells[6])}</td><td>{cells[7]}</td><td>{cells[8]}</td><td>{cells[9]}</td><td class="number" data-value="{cells[10]}">{cells[10]}</td><td><a href="{links.Site}/api/figures/{cells[11]}">{cells[11]}</a></td></tr>

        """);

    static string Number(string value) => value == "" ? "" : Numbers.Decimal(double.Parse(value, CultureInfo.InvariantCulture));

    static string? Code(FigureQuestion question, string name) => question.Asked.FirstOrDefault(asked => asked.Parameter.Name == name).Code;

    static string Address(OgcLinks links, HttpRequest request, string format)
        => $"{links.Site}/api/figures{QueryString.Create(request.Query.Where(pair => pair.Key != "f").Append(new("f", format)))}";
}
