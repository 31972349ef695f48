using System.Globalization;
using System.Xml.Linq;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Tests.Sheets;

/// <summary>The texts of an SVG sheet as they lie on paper, in millimetres.</summary>
/// <param name="Text">One line.</param>
/// <param name="Box">Around its letters.</param>
/// <param name="Part">The group that it stands in.</param>
sealed record SheetTexts(string Text, Box Box, string Part)
{
    // Of DejaVu Sans: capitals with accents, and letters below the line.
    const double Above = 0.76;
    const double Below = 0.2;

    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static List<SheetTexts> Of(XDocument sheet) => [.. sheet.Descendants(Svg + "text").Select(Of)];

    static SheetTexts Of(XElement text)
    {
        var (x, y, size, width) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"), Number(text, "textLength"));
        var box = text.Attribute("transform") is { Value: var turned }
            ? turned.StartsWith("rotate(-90 ", StringComparison.Ordinal) ? new Box(x - Above * size, y - width, x + Below * size, y) : throw new FormatException(turned)
            : new Box(x, y - Above * size, x + width, y + Below * size);
        return new(text.Value, box, text.Ancestors(Svg + "g").Select(group => (string?)group.Attribute("class")).OfType<string>().FirstOrDefault() ?? "");
    }

    public static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    public static XElement Group(XDocument sheet, string id) => sheet.Descendants(Svg + "g").Single(group => (string?)group.Attribute("id") == id);

    public static IEnumerable<XElement> In(XDocument sheet, string id, string element) => Group(sheet, id).Descendants(Svg + element);
}
