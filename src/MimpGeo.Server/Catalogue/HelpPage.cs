using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Catalogue;

/// <summary>The viewer's help: every service with its programme, what it does and for whom, and the glossary.</summary>
static class HelpPage
{
    static readonly Text Title = new("Los servicios del MIMP", "The ministry's services");

    public static string Write(string language)
    {
        var other = language == "es" ? "en" : "es";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{Title.In(language)} · MimpGeo</title>
            <link rel="icon" href="icon.svg"/>
            <link rel="stylesheet" href="pages.css"/>
            </head>
            <body>
            <header><a href="./?lang={language}">MimpGeo</a> <nav aria-label="{new Text("Ruta", "Path").In(language)}"><span aria-current="page">{Title.In(language)}</span></nav> <a href="ayuda?lang={other}" lang="{other}" hreflang="{other}">{(other == "es" ? "Español" : "English")}</a></header>
            <main>
            <h1>{Title.In(language)}</h1>
            <p>{new Text("Qué hace cada servicio, para quién, y cuánto de su ubicación se publica.", "What each service does, for whom, and how much of its location is published.").In(language)}</p>
            <p><a href="api/figures?f=html">{new Text("Cifras de los documentos", "Figures of the documents").In(language)}</a> · <a href="api/reconciliation?f=html">{new Text("Conciliación de cifras", "Reconciliation of figures").In(language)}</a></p>
            <nav aria-label="{new Text("Contenido", "Contents").In(language)}"><ul>{Programme.All.Select(programme => Html.Of($"""<li><a href="#{programme.Code}">{Heading(programme, language)}</a></li>"""))}<li><a href="#glossary">{GlossaryTitle.In(language)}</a></li></ul></nav>
            {Programme.All.Select(programme => Section(programme, language))}
            {GlossarySection(language)}
            </main>
            </body>
            </html>
            """).Text;
    }

    static readonly Text GlossaryTitle = new("Glosario de siglas", "Glossary of abbreviations");

    static string Heading(Programme programme, string language)
        => programme.IsOperated ? $"{programme.Code}: {programme.Name.In(language)}" : programme.Name.In(language);

    static Html Section(Programme programme, string language) => Html.Of($"""
        <section aria-labelledby="{programme.Code}">
        <h2 id="{programme.Code}">{Heading(programme, language)}</h2>
        <p>{programme.Purpose.In(language)}</p>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="{programme.Code}"><table class="services">
        <thead><tr>{Columns.Select(column => Html.Of($"""<th scope="col">{column.In(language)}</th>"""))}</tr></thead>
        <tbody>{ServiceCatalogue.All.Where(entry => entry.Programme == programme).Select(entry => Row(entry, language))}</tbody>
        </table></div>
        </section>

        """);

    static readonly Text[] Columns =
    [
        new("Servicio", "Service"), new("Qué hace", "What it does"), new("Para quién", "For whom"),
        new("Modalidades", "Modalities"), new("Ubicación", "Location"),
    ];

    static Html Row(ServiceEntry entry, string language) => Html.Of($"""
        <tr id="{entry.Type.Code}"><th scope="row"><strong>{(language == "en" ? entry.Type.NameEn : entry.Title)}</strong><br/><small><code>{entry.Type.Code}</code></small></th><td>{entry.Purpose.In(language)}</td><td>{entry.Population.In(language)}</td><td>{Modalities(entry, language)}</td><td>{Location(entry.Type.Protection).In(language)}</td></tr>

        """);

    static Html Modalities(ServiceEntry entry, string language)
        => Html.Join(entry.Modalities.Select(modality => Html.Of($"<div><strong>{modality.Name}:</strong> {modality.Meaning.In(language)}</div>")));

    static Text Location(Protection protection) => protection switch
    {
        Protection.District => new("Reservada: solo el distrito", "Reserved: the district only"),
        Protection.Department => new("Reservada por ley: solo el número por departamento", "Reserved by law: the number by department only"),
        _ => new("Pública", "Public"),
    };

    static Html GlossarySection(string language) => Html.Of($"""
        <section aria-labelledby="glossary">
        <h2 id="glossary">{GlossaryTitle.In(language)}</h2>
        <dl>{Glossary.All.Select(item => Html.Of($"<dt><strong>{item.Short}</strong></dt><dd>{item.Meaning.In(language)}</dd>"))}</dl>
        </section>
        """);
}
