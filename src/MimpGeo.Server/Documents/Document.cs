namespace MimpGeo.Server.Documents;

/// <summary>A document for planners, before it takes the form of a page or a word processor's file.</summary>
/// <param name="Title">On its first page and at the head of the others.</param>
/// <param name="Blocks">What it says, in order.</param>
sealed record Document(string Title, IReadOnlyList<Block> Blocks)
{
    // One line of small letters between the margins.
    const int LongestHead = 92;

    /// <summary>What stands at the head of each page, on one line.</summary>
    public string RunningHead => $"MIMP · {(Title.Length <= LongestHead ? Title : $"{Title[..Title.LastIndexOf(' ', LongestHead - 1)].TrimEnd(' ', '–', ',')}…")}";

    /// <summary>A language tag (RFC 5646).</summary>
    public string Language { get; init; } = "es-PE";
}

abstract record Block;

/// <param name="Level">1 for chapters, 2 and 3 below.</param>
/// <param name="Text">Of the heading.</param>
sealed record Heading(int Level, string Text) : Block;

/// <param name="Role">What the paragraph is for.</param>
/// <param name="Runs">Its text.</param>
sealed record Paragraph(ParagraphRole Role, params IReadOnlyList<Run> Runs) : Block
{
    public static Paragraph Of(string text) => new(ParagraphRole.Text, new Run(text));

    public static Paragraph Source(string text) => new(ParagraphRole.Source, new Run($"Fuente: {text}"));

    public static Paragraph Note(string text) => new(ParagraphRole.Note, new Run(text));
}

enum ParagraphRole
{
    Text,

    /// <summary>Whom a table is credited to.</summary>
    Source,

    /// <summary>What a reader must know to not misread a table.</summary>
    Note,
}

/// <summary>Text in one look.</summary>
sealed record Run(string Text, bool IsStrong = false);

/// <param name="Caption">What it shows.</param>
/// <param name="Head">The rows that are repeated on each page.</param>
/// <param name="Rows">The others.</param>
sealed record Table(string Caption, IReadOnlyList<TableRow> Head, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>How many columns its grid has.</summary>
    public int Width { get; } = Head.Concat(Rows).Select(row => row.Cells.Sum(cell => cell.Columns)).Max();

    /// <summary>How many lines it has at least, those of the tables in it included.</summary>
    public int Lines { get; } = Head.Count + Rows.Sum(row => row.Cells.SelectMany(cell => cell.Blocks).OfType<Table>().Select(inner => inner.Lines).Append(1).Max());

    /// <summary>It fits a page in small letters only.</summary>
    public bool IsWide => Width > 10;

    /// <summary>It is not parted by a page's end.</summary>
    public bool IsShort => Lines <= LongestWhole;

    // The nation's departments with head and totals.
    const int LongestWhole = 30;
}

sealed record TableRow(params IReadOnlyList<Cell> Cells);

/// <param name="Kind">How it is read and looks.</param>
/// <param name="Blocks">What is in it; a table may be in it too.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
sealed record Cell(CellKind Kind, IReadOnlyList<Block> Blocks, int Columns = 1, int Rows = 1)
{
    /// <summary>It is not parted by a page's end; a long table in it may be longer than a page.</summary>
    public bool IsWhole => Blocks.OfType<Table>().All(table => table.IsShort);

    public static Cell Head(string text, int columns = 1, int rows = 1) => new(CellKind.Head, [Paragraph.Of(text)], columns, rows);

    /// <summary>The name of a row.</summary>
    public static Cell Name(string text, int rows = 1) => new(CellKind.Name, [Paragraph.Of(text)], Rows: rows);

    public static Cell Of(string text) => new(CellKind.Text, [Paragraph.Of(text)]);

    public static Cell Number(string text) => new(CellKind.Number, [Paragraph.Of(text)]);

    public static Cell Total(string text) => new(CellKind.Total, [new Paragraph(ParagraphRole.Text, new Run(text, IsStrong: true))]);
}

enum CellKind
{
    Head,
    Name,
    Text,
    Number,
    Total,
}

sealed record PageBreak : Block;
