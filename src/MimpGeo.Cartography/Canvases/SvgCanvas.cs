using System.Globalization;
using System.Text;
using System.Xml;
using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Canvases;

/// <summary>An SVG document; it is whole once disposed.</summary>
public sealed class SvgCanvas : ICanvas, IDisposable
{
    const string Namespace = "http://www.w3.org/2000/svg";

    readonly XmlWriter _xml;
    readonly HashSet<HatchInk> _hatches = [];

    /// <param name="stream">Stays open.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">Read out to those who do not see the picture.</param>
    public SvgCanvas(Stream stream, double width, double height, string title)
    {
        _xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, OmitXmlDeclaration = true });
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("width", Number(width)), ("height", Number(height)), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("role", "img"));
        _xml.WriteElementString("title", Namespace, Written(title));
    }

    public void Draw(Shape shape, Ink ink)
    {
        if (ink.Fill is not null || ink.Edge is not null)
            Element(shape, [("fill", ink.Fill?.ToString() ?? "none"), .. ink.Hatch is null ? Edge(ink.Edge) : []]);
        if (ink.Hatch is { } hatch)
            Element(shape, [("fill", $"url(#{Pattern(hatch)})"), .. Edge(ink.Edge)]);
    }

    public void Text(string text, Point start, TextLook look)
    {
        _xml.WriteStartElement("text", Namespace);
        Attributes(("x", Number(start.X)), ("y", Number(start.Y)), ("font-family", $"{Font.Family}, Verdana, sans-serif"), ("font-size", Number(look.Size)));
        Attributes(("fill", look.Colour.ToString()));
        if (look.Bold)
            Attributes(("font-weight", "bold"));
        if (look is { Halo: { } halo, HaloWidth: > 0 })
            Attributes([("paint-order", "stroke"), .. Edge(new Pen(halo, 2 * look.HaloWidth))]);
        _xml.WriteString(Written(text));
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    void Element(Shape shape, (string, string)[] attributes)
    {
        _xml.WriteStartElement(shape is Shape.Circle ? "circle" : "path", Namespace);
        Attributes([.. Geometry(shape), .. attributes]);
        _xml.WriteEndElement();
    }

    static (string, string)[] Geometry(Shape shape) => shape switch
    {
        Shape.Circle { Centre: var centre, Radius: var radius } => [("cx", Number(centre.X)), ("cy", Number(centre.Y)), ("r", Number(radius))],
        Shape.Polygon polygon => [("d", $"M{string.Join("L", polygon.Corners.Select(corner => $"{Number(corner.X)} {Number(corner.Y)}"))}Z")],
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    static (string, string)[] Edge(Pen? pen) => pen is null
        ? []
        : [("stroke", pen.Colour.ToString()), ("stroke-width", Number(pen.Width)), ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
            .. Optional("stroke-opacity", pen.Alpha < 1 ? Number(pen.Alpha) : null),
            .. Optional("stroke-dasharray", pen.Dash.Count > 0 ? string.Join(' ', pen.Dash.Select(Number)) : null)];

    static (string, string)[] Optional(string name, string? value) => value is null ? [] : [(name, value)];

    // The name says all there is to the pattern: two documents in one page may both define it.
    string Pattern(HatchInk hatch)
    {
        var direction = hatch.Direction == HatchDirection.Rising ? "rising" : "falling";
        var name = $"{direction}-{hatch.Colour.ToString()[1..]}-{hatch.Spacing}-{Number(hatch.Width)}";
        if (_hatches.Add(hatch))
            Define(name, hatch);
        return name;
    }

    // Three lines, because two corners of the square belong to the lines of its neighbours.
    void Define(string name, HatchInk hatch)
    {
        var (side, sign) = (hatch.Spacing, hatch.Direction == HatchDirection.Rising ? -1 : 1);
        var middle = hatch.Direction == HatchDirection.Rising ? side : 0;
        _xml.WriteStartElement("pattern", Namespace);
        Attributes(("id", name), ("patternUnits", "userSpaceOnUse"), ("width", Number(side)), ("height", Number(side)));
        _xml.WriteStartElement("path", Namespace);
        Attributes([("d", string.Concat(new[] { -side, 0, side }.Select(shift => $"M{shift - side} {middle - sign * side}l{3 * side} {sign * 3 * side}"))),
            .. Edge(new Pen(hatch.Colour, hatch.Width))]);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, value);
    }

    static string Number(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);

    // XML has no control characters and no halves of characters.
    static string Written(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune));
}
