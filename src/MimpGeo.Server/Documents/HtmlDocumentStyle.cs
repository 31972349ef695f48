using MimpGeo.Server.Http;

namespace MimpGeo.Server.Documents;

/// <summary>How documents look on a screen and on paper: within the page itself, so that a saved one keeps it.</summary>
static class HtmlDocumentStyle
{
    public static Html For(Document document) => new($$"""
        @page {
          size: A4; margin: 24mm 17mm 20mm;
          @top-left { content: "{{Quoted(document.RunningHead)}}"; font: {{MarginFont}}; color: #4d4d4d; white-space: nowrap; }
          @bottom-left { content: "MimpGeo"; font: {{MarginFont}}; color: #4d4d4d; }
          @bottom-right { content: "Página " counter(page) " de " counter(pages); font: {{MarginFont}}; color: #4d4d4d; }
        }
        :root { font: 10.5pt/1.4 Arial, "Liberation Sans", "DejaVu Sans", sans-serif; color: #1b1b1b; }
        body { margin: 0; }
        main { max-width: 190mm; margin: 0 auto; padding: 16px; }
        h1 { font-size: 17pt; line-height: 1.2; color: #8c2d04; text-transform: uppercase; margin: 8px 0 12px; }
        h2 { font-size: 12.5pt; line-height: 1.25; color: #8c2d04; border-bottom: 1px solid #c9c4bc; margin: 22px 0 8px; }
        h3 { font-size: 11pt; margin: 16px 0 4px; }
        h4 { font-size: 10.5pt; margin: 12px 0 4px; }
        h2, h3, h4, caption, p.lead { break-after: avoid; }
        p { margin: 4px 0 8px; break-inside: avoid; }
        p.source { font-size: 8.5pt; color: #4d4d4d; margin-top: 2px; break-before: avoid; }
        p.note { font-size: 9pt; border-left: 3px solid #c9c4bc; padding-left: 8px; margin: 2px 0; }
        .scroll { overflow-x: auto; margin: 6px 0; }
        table { border-collapse: collapse; width: calc(100% - 1px); font-size: 9pt; }
        table.wide { font-size: 7pt; }
        table.wide th, table.wide td { padding: 1px 2px; }
        caption { text-align: left; font-weight: 700; padding: 2px 0 4px; }
        th, td { border: 1px solid #a8a29a; padding: 2px 5px; text-align: left; vertical-align: top; }
        thead th { background: #f1e9e2; text-align: center; vertical-align: middle; }
        tbody th { font-weight: 400; }
        td.number, td.total { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.total { background: #f6f3ee; }
        td p { margin: 0 0 5px; }
        td .scroll { margin: 2px 0; }
        tr { break-inside: avoid; }
        tr:has(.scroll) { break-inside: auto; }
        .whole { break-inside: avoid; }
        thead tr, tbody tr:nth-child(-n+2) { break-after: avoid; }
        tbody tr:nth-last-child(-n+2) { break-before: avoid; }
        thead th[rowspan]:first-child { width: 33%; }
        td:has(> .scroll) { width: 45%; }
        tr:not(:has(> :nth-child(4))) > td:has(> .scroll th:nth-child(3)) { width: 55%; }
        thead { display: table-header-group; }
        .break { break-before: page; }
        figure { margin: 22px 0; }
        figure img { width: 100%; }
        {{string.Concat(document.Blocks.OfType<PagePicture>().Take(1).Select(PageOf))}}
        @media print { main { max-width: none; padding: 0; } .scroll { overflow: visible; } }
        """);

    // Whole on a page of its own size; a hair less high, so that no rounding brings another page.
    static string PageOf(PagePicture picture) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
        @page picture { size: {{picture.Width}}mm {{picture.Height}}mm; margin: 0; @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }
                @media print { figure { page: picture; margin: 0; } figure img { display: block; width: {{picture.Width}}mm; height: {{picture.Height - 0.3}}mm; } }
        """);

    const string MarginFont = """8pt Arial, "Liberation Sans", "DejaVu Sans", sans-serif""";

    static string Quoted(string text) => string.Concat(text.Where(letter => letter is not ('"' or '\\' or '<' or '\n')));
}
