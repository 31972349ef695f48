namespace MimpGeo.Cartography.Canvases;

/// <summary>What a PDF says about itself.</summary>
/// <param name="Title">Stands in the reader's title bar.</param>
/// <param name="Created">When; the same input makes the same bytes only with the same date.</param>
public sealed record PdfInformation(string Title, DateTimeOffset Created)
{
    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Separated by commas.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>The program that drew it.</summary>
    public string Creator { get; init; } = "MimpGeo";

    /// <summary>Of the text, as in RFC 5646.</summary>
    public string Language { get; init; } = "es-PE";
}
