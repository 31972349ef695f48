using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Where legends and sheets are drawn: pixels of a picture, pages of a PDF or elements of an SVG document.</summary>
/// <remarks>All lengths are in the canvas's unit: pixels of a picture on a screen, millimetres of a sheet of paper.</remarks>
public interface ICanvas
{
    void Draw(Shape shape, Ink ink);

    /// <param name="text">One line.</param>
    /// <param name="start">The left end of its baseline.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="rotation">About the start, in degrees clockwise: −90 reads upwards.</param>
    void Text(string text, Point start, TextLook look, double rotation = 0);

    /// <summary>Leaves nothing outside the shape drawn of what <paramref name="draw"/> draws.</summary>
    void Clip(Shape shape, Action draw);

    /// <summary>Draws a named part: readers find it in an SVG document by its id and class.</summary>
    /// <param name="name">A word without spaces, such as <c>grid</c>.</param>
    /// <param name="draw">Draws the part.</param>
    /// <param name="role">What the part is to those who have the sheet read to them.</param>
    void Group(string name, Action draw, Role role = Role.None);

    /// <summary>Makes a rectangle a link. A picture has no links: there only what is drawn is left.</summary>
    /// <param name="address">Absolute, of a web page or a mailbox.</param>
    /// <param name="area">What can be clicked.</param>
    /// <param name="draw">Draws what lies in it.</param>
    /// <exception cref="ArgumentException">The address is none of the web.</exception>
    void Link(string address, Box area, Action draw);
}
