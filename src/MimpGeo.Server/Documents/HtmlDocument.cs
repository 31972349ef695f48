using MimpGeo.Server.Http;

namespace MimpGeo.Server.Documents;

/// <summary>A document as a page that a browser shows, and prints on A4 with running heads and page numbers.</summary>
static class HtmlDocument
{
    public static string Write(Document document) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{document.Language}">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{document.Title} · MimpGeo</title>
        <style>{HtmlDocumentStyle.For(document)}</style>
        </head>
        <body>
        <main>
        <h1>{document.Title}</h1>
        {Blocks(document.Blocks)}
        </main>
        </body>
        </html>
        """).Text;

    static Html Blocks(IReadOnlyList<Block> blocks) => Html.Join(Flow.Of(blocks).Select(part => Block(part.Block, part.KeepsNext)));

    static Html Block(Block block, bool keepsNext) => block switch
    {
        Heading heading => Tagged($"h{heading.Level + 1}", Html.Of($"{heading.Text}")),
        Paragraph paragraph => Html.Of($"""<p class="{paragraph.Role.ToString().ToLowerInvariant()}{(keepsNext ? " lead" : "")}">{Runs(paragraph)}</p>"""),
        Table table => Table(table),
        PageBreak => new Html("""<div class="break"></div>"""),
        PagePicture picture => Html.Of($"""<figure class="{(picture.IsLandscape ? "across" : "upright")}"><img src="data:image/svg+xml;base64,{new Html(Convert.ToBase64String(picture.Svg()))}" alt="{picture.Alternative}"/></figure>"""),
        _ => throw new InvalidOperationException($"{block.GetType()} has no form in HTML."),
    };

    static Html Table(Table table) => Html.Of($"""
        <div class="scroll{(table.IsShort ? " whole" : "")}"><table{(table.IsWide ? new Html(" class=\"wide\"") : Html.Nothing)}>
        {(table.Caption.Length > 0 ? Html.Of($"<caption>{table.Caption}</caption>") : Html.Nothing)}
        <thead>{table.Head.Select(Row)}</thead>
        <tbody>{table.Rows.Select(Row)}</tbody>
        </table></div>

        """);

    static Html Row(TableRow row) => Html.Of($"<tr>{row.Cells.Select(Cell)}</tr>\n");

    static Html Cell(Cell cell)
    {
        var spans = Html.Of($"{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}");
        return cell.Kind switch
        {
            CellKind.Head => Html.Of($"""<th scope="{(cell.Columns > 1 ? "colgroup" : "col")}"{spans}>{Inside(cell)}</th>"""),
            CellKind.Name => Html.Of($"""<th scope="{(cell.Rows > 1 ? "rowgroup" : "row")}"{spans}>{Inside(cell)}</th>"""),
            _ => Html.Of($"""<td class="{cell.Kind.ToString().ToLowerInvariant()}"{spans}>{Inside(cell)}</td>"""),
        };
    }

    static Html Span(string name, int count) => count > 1 ? new Html($" {name}=\"{count}\"") : Html.Nothing;

    // A cell of one paragraph is a line, not a block.
    static Html Inside(Cell cell) => cell.Blocks is [Paragraph only] ? Runs(only) : Blocks(cell.Blocks);

    static Html Runs(Paragraph paragraph)
        => Html.Join(paragraph.Runs.Select(run => run.IsStrong ? Html.Of($"<strong>{run.Text}</strong>") : Html.Of($"{run.Text}")));

    static Html Tagged(string tag, Html inside) => new($"<{tag}>{inside.Text}</{tag}>\n");
}
