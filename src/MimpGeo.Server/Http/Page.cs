namespace MimpGeo.Server.Http;

/// <summary>The frame of every page: title, where one is, the same as JSON, style and script.</summary>
static class Page
{
    /// <param name="links">Addresses.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="trail">The pages above it, from the landing page on: their addresses and names.</param>
    /// <param name="json">The same in JSON.</param>
    /// <param name="body">What is on it.</param>
    public static Html Of(OgcLinks links, string title, IEnumerable<(string Href, string Name)> trail, string json, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="es">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{title} · MimpGeo</title>
        <link rel="icon" href="{links.Site}/icon.svg"/>
        <link rel="stylesheet" href="{links.Site}/pages.css"/>
        <link rel="alternate" type="application/json" href="{json}"/>
        <script type="module" src="{links.Site}/pages.js"></script>
        </head>
        <body>
        <header><a href="{links.Site}/">MimpGeo</a> <nav aria-label="Ruta">{trail.Select(step => Html.Of($"""<a href="{step.Href}">{step.Name}</a> › """))}<span aria-current="page">{title}</span></nav> <a href="{json}">JSON</a></header>
        <main>
        <h1>{title}</h1>
        {body}
        </main>
        </body>
        </html>
        """);

    public static IEnumerable<(string Href, string Name)> Home(OgcLinks links) => [(AsHtml(links.Root), "API")];

    public static IEnumerable<(string Href, string Name)> InCollections(OgcLinks links) => Home(links).Append((AsHtml($"{links.Root}/collections"), "Colecciones"));

    public static string AsHtml(string address) => address + (address.Contains('?', StringComparison.Ordinal) ? "&f=html" : "?f=html");
}
