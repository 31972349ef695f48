namespace MimpGeo.Cartography.Canvases;

/// <summary>Where legends and sheets are drawn: pixels of a picture or elements of an SVG document.</summary>
public interface ICanvas
{
    void Draw(Shape shape, Ink ink);

    /// <param name="text">One line.</param>
    /// <param name="start">The left end of its baseline.</param>
    /// <param name="look">How it looks.</param>
    void Text(string text, Point start, TextLook look);
}
