using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>mentions.csv</c>: the dates, norms and bodies that the ministry's documents name.</summary>
static class MentionFile
{
    static readonly string[] Columns = ["id", "source", "line", "section", "kind", "subject", "printed", "reading"];

    public static CsvFile<Mention> File { get; } = new(GeodataFolder.Mentions, Columns, row => new Mention
    {
        Id = row.Text("id"),
        Source = row.Text("source"),
        Line = row.Count("line", 1),
        Section = row.Text("section"),
        Kind = row.OneOf("kind", "date", "norm", "body"),
        Subject = row.Text("subject"),
        Printed = row.Text("printed"),
        Reading = row.Text("reading"),
    });
}
