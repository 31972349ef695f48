using MimpGeo.Cartography.Sheets;

namespace MimpGeo.Server.Sheets;

/// <summary>The pages of contents of an atlas; its entries are the bookmarks of the PDF too.</summary>
/// <param name="Title">Of the atlas.</param>
/// <param name="Size">Of all its pages.</param>
/// <param name="Entries">In the order of the sheets; those under a department have its name as heading.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Imprint">One line: snapshot, date, address.</param>
sealed record AtlasContents(string Title, PaperSize Size, IReadOnlyList<AtlasEntry> Entries, string Language, string Imprint);

/// <param name="Ubigeo">Of the territory of a sheet.</param>
/// <param name="Name">As it stands in the contents.</param>
/// <param name="Group">The department of a province; null for departments.</param>
/// <param name="Title">Of the sheet.</param>
/// <param name="Scale">The denominator.</param>
sealed record AtlasEntry(string Ubigeo, string Name, string? Group, string Title, double Scale);
