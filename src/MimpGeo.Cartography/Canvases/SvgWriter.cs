using System.Globalization;
using System.Text;
using System.Xml;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Writes the elements of an SVG document.</summary>
sealed class SvgWriter : IDisposable
{
    const string Namespace = "http://www.w3.org/2000/svg";

    readonly XmlWriter _xml;
    readonly SvgPath _path;

    public SvgWriter(Stream stream)
    {
        _xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, OmitXmlDeclaration = true });
        _path = new SvgPath(_xml);
    }

    public static string Number(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);

    public static (string, string)[] Optional(string name, string? value) => value is null ? [] : [(name, value)];

    public static (string, string)[] Edge(Pen? pen) => pen is null
        ? []
        : [("stroke", pen.Colour.ToString()), ("stroke-width", Number(pen.Width)), ("stroke-linejoin", "round"),
            ("stroke-linecap", pen.Ends == LineEnds.Round ? "round" : "butt"),
            .. Optional("stroke-opacity", pen.Alpha < 1 ? Number(pen.Alpha) : null),
            .. Optional("stroke-dasharray", pen.Dash.Count > 0 ? string.Join(' ', pen.Dash.Select(Number)) : null)];

    public void Start(string name, params (string, string)[] attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
    }

    public void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, value);
    }

    public void Content(string text) => _xml.WriteString(Written(text));

    public void End() => _xml.WriteEndElement();

    public void Whole(string name, string text)
    {
        Start(name);
        Content(text);
        End();
    }

    /// <summary>Writes an element of what <paramref name="draw"/> draws, whole even if that fails.</summary>
    public void Around(string name, (string, string)[] attributes, Action draw)
    {
        Start(name, attributes);
        try
        {
            draw();
        }
        finally
        {
            End();
        }
    }

    /// <summary>Writes a shape; attributes of inside and outside follow its own.</summary>
    public void Shape(Shape shape, params (string, string)[] attributes)
    {
        Start(shape is Shape.Circle ? "circle" : "path");
        if (shape is Shape.Circle { Centre: var centre, Radius: var radius })
            Attributes(("cx", Number(centre.X)), ("cy", Number(centre.Y)), ("r", Number(radius)));
        else
            _path.Write(shape);
        Attributes(attributes);
        End();
    }

    public void Dispose() => _xml.Dispose();

    // XML has no control characters and no halves of characters.
    static string Written(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune));
}
