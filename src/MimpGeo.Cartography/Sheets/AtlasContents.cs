namespace MimpGeo.Cartography.Sheets;

/// <summary>The pages of contents of an atlas; its entries are the bookmarks of the PDF too.</summary>
/// <param name="Title">Of the atlas.</param>
/// <param name="Paper">Of all its pages.</param>
/// <param name="Entries">In the order of the sheets; those under a department have its name as heading.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Imprint">One line: snapshot, date, author.</param>
/// <param name="Date">Of the snapshot.</param>
public sealed record AtlasContents(string Title, PaperSize Paper, IReadOnlyList<AtlasEntry> Entries, string Language, string Imprint, DateOnly Date);

/// <param name="Name">Of the territory, as it stands in the contents.</param>
/// <param name="Group">The department of a province; null for departments.</param>
/// <param name="Title">Of the sheet.</param>
/// <param name="Scale">The denominator.</param>
public sealed record AtlasEntry(string Name, string? Group, string Title, int Scale);
