namespace MimpGeo.Server.Documents;

/// <summary>One of the two looks of tables in a word processor's file.</summary>
/// <param name="Suffix">Of its styles' names.</param>
/// <param name="HalfPoints">The size of its letters, as word processors count it.</param>
/// <param name="Padding">Left and right of what is in a cell, in twentieths of a point.</param>
sealed record TableSize(string Suffix, int HalfPoints, int Padding)
{
    public static readonly TableSize Normal = new("", 17, 70);

    /// <summary>For tables of many columns.</summary>
    public static readonly TableSize Small = new("Small", 14, 28);

    /// <summary>The larger one that no word of the table breaks in.</summary>
    public static TableSize For(Table table, int width) => Fits(table, width, Normal) ? Normal : Small;

    /// <summary>Some word is wider than its column, however small the letters.</summary>
    public static bool IsTooWide(Table table, int width) => !Fits(table, width, Normal) && !Fits(table, width, Small);

    static bool Fits(Table table, int width, TableSize size) => ColumnWidths.Least(table, size).Sum() <= width;
}
