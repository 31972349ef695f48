using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using static MimpGeo.Cartography.Canvases.SvgWriter;

namespace MimpGeo.Cartography.Canvases;

/// <summary>An SVG document; it is whole once disposed.</summary>
public sealed class SvgCanvas : ICanvas, IDisposable
{
    readonly SvgWriter _svg;
    readonly SvgHatches _hatches;
    readonly SvgFonts? _fonts;
    readonly HashSet<string> _groups = [];
    int _clips;

    /// <param name="stream">Stays open.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">Read out to those who do not see the picture.</param>
    public SvgCanvas(Stream stream, double width, double height, string title) : this(stream, width, height, title, "", [], null)
    {
    }

    SvgCanvas(Stream stream, double width, double height, string title, string unit, (string, string)[] language, SvgFonts? fonts)
    {
        _svg = new SvgWriter(stream);
        _hatches = new SvgHatches(_svg);
        _fonts = fonts;
        _svg.Start("svg", [("width", Number(width) + unit), ("height", Number(height) + unit), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("role", "img"), .. language]);
        _svg.Whole("title", title);
    }

    /// <summary>A sheet of paper, drawn in millimetres. Its text takes the same width in every font.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="width">In millimetres.</param>
    /// <param name="height">In millimetres.</param>
    /// <param name="title">Read out to those who do not see the sheet.</param>
    /// <param name="language">Of the text, as in RFC 5646.</param>
    public static SvgCanvas OfSheet(Stream stream, double width, double height, string title, string language = "es-PE")
        => new(stream, width, height, title, "mm", [("lang", language)], new SvgFonts());

    public void Draw(Shape shape, Ink ink)
    {
        var (fill, hatches) = shape is Shape.Line ? (null, []) : (ink.Fill, new[] { ink.Pattern, ink.Hatch }.OfType<HatchInk>().ToList());
        if (fill is not null || ink.Edge is not null)
            _svg.Shape(shape, [.. Fill(fill, ink.Alpha), .. Rule("fill-rule", shape), .. hatches is [] ? Edge(ink.Edge) : []]);
        foreach (var hatch in hatches)
            _svg.Shape(shape, [("fill", _hatches.Fill(hatch)), .. Rule("fill-rule", shape), .. hatch == hatches[^1] ? Edge(ink.Edge) : []]);
    }

    public void Text(string text, Point start, TextLook look, double rotation = 0)
    {
        _svg.Start("text", ("x", Number(start.X)), ("y", Number(start.Y)), ("font-family", $"{Font.Family}, Verdana, sans-serif"), ("font-size", Number(look.Size)), ("fill", look.Colour.ToString()));
        _svg.Attributes(Optional("font-weight", look.Bold ? "bold" : null));
        if (look is { Halo: { } halo, HaloWidth: > 0 })
            _svg.Attributes([("paint-order", "stroke"), .. Edge(new Pen(halo, 2 * look.HaloWidth))]);
        if (rotation != 0)
            _svg.Attributes(("transform", $"rotate({Number(rotation)} {Number(start.X)} {Number(start.Y)})"));
        if (_fonts?.Measure(text, look) is { } width and > 0)
            _svg.Attributes(("textLength", Number(width)), ("lengthAdjust", "spacingAndGlyphs"));
        _svg.Content(text);
        _svg.End();
    }

    public void Clip(Shape shape, Action draw)
    {
        var name = $"clip-{++_clips}";
        _svg.Start("clipPath", ("id", name));
        _svg.Shape(shape, Rule("clip-rule", shape));
        _svg.End();
        _svg.Around("g", [("clip-path", $"url(#{name})")], draw);
    }

    public void Group(string name, Action draw, Role role = Role.None)
        => _svg.Around("g", [.. Optional("id", _groups.Add(name) ? name : null), ("class", name)], draw);

    public void Link(string address, Box area, Action draw)
        => _svg.Around("a", [("href", WebAddress.Checked(address))], () =>
        {
            _svg.Shape(Shape.Rectangle(area.Left, area.Top, area.Width, area.Height), ("fill", "none"), ("pointer-events", "all"));
            draw();
        });

    public void Dispose()
    {
        if (_fonts is not null)
            _svg.Whole("style", _fonts.Style());
        _svg.End();
        _svg.Dispose();
        _fonts?.Dispose();
    }

    static (string, string)[] Fill(Rgb? fill, double alpha)
        => [("fill", fill?.ToString() ?? "none"), .. Optional("fill-opacity", fill is not null && alpha < 1 ? Number(alpha) : null)];

    static (string, string)[] Rule(string name, Shape shape) => Optional(name, shape is Shape.Area ? "evenodd" : null);
}
