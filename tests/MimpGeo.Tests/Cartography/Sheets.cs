using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Tests.Support;

namespace MimpGeo.Tests.Cartography;

/// <summary>What the tests of sheets share: one drawing of 120 × 80 mm, on every canvas.</summary>
static class Sheets
{
    public const double Width = 120;
    public const double Height = 80;
    public const string Address = "https://www.gob.pe/mimp?a=1&b=L'Or%C3%A9al";

    public static readonly Rgb Red = Rgb.Parse("#cc0000");
    public static readonly Rgb Blue = Rgb.Parse("#0044cc");
    public static readonly TextLook Look = new(4, Rgb.Black, Halo: Rgb.White, HaloWidth: 0.5);
    public static readonly HatchInk Hatch = new(Rgb.Black, HatchDirection.Rising, 4, 0.5);

    /// <summary>Every accent, sign and space that Spanish sheets have.</summary>
    public static readonly string[] Lines = ["Área: 12\u202f345 km² – «Ñuñoa»", "áéíóúñº 71°23′ O", "Índice de población"];

    public static PdfInformation About { get; } = new("Pobreza en Áncash (2018)", new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(-5)))
    {
        Author = "Ministerio de la Mujer",
        Subject = "Lámina A3",
        Keywords = "pobreza, distritos",
    };

    /// <summary>A square with a hole, a hatched square, a clipped circle, a scale bar, text in three directions.</summary>
    public static void Draw(ICanvas canvas)
    {
        canvas.Draw(Shape.Rectangle(0, 0, Width, Height), new Ink(Rgb.White));
        canvas.Group("map", () => DrawMap(canvas), Role.Figure);
        canvas.Group("scale", () => canvas.Draw(Shape.Segment(new(60, 60), new(100, 60)), new Ink(Edge: new Pen(Rgb.Black, 2) { Ends = LineEnds.Butt })));
        canvas.Group("title", () => canvas.Text(Lines[0], new(10, 70), Look with { Bold = true }), Role.Title);
        canvas.Link(Address, new Box(10, 72, 60, 78), () => canvas.Text(Lines[1], new(10, 76), Look));
        canvas.Text(Lines[2], new(115, 60), Look, rotation: -90);
    }

    public static byte[] Pdf(Action<PdfCanvas> draw)
    {
        using var stream = new MemoryStream();
        using var canvas = new PdfCanvas(stream, About);
        draw(canvas);
        canvas.Finish();
        return stream.ToArray();
    }

    /// <summary>The drawing on a page.</summary>
    public static byte[] Pdf() => Pdf(canvas =>
    {
        canvas.StartPage(Width, Height);
        Draw(canvas);
    });

    public static byte[] Png(double dpi, Action<PngCanvas>? draw = null)
    {
        using var canvas = new PngCanvas(Width, Height, dpi);
        (draw ?? Draw)(canvas);
        using var stream = new MemoryStream();
        canvas.WritePng(stream);
        return stream.ToArray();
    }

    public static byte[] Svg(Action<SvgCanvas>? draw = null)
    {
        using var stream = new MemoryStream();
        using (var canvas = SvgCanvas.OfSheet(stream, Width, Height, About.Title))
            (draw ?? Draw)(canvas);
        return stream.ToArray();
    }

    /// <summary>Lets one of Poppler's programs read a PDF.</summary>
    public static async Task<string> PopplerAsync(string program, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            return await OtherProgram.RunAsync(program, [.. arguments, file, .. program == "pdftotext" ? ["-"] : Array.Empty<string>()]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static void DrawMap(ICanvas canvas)
    {
        canvas.Draw(new Shape.Area([Square(10, 10, 20), Square(15, 15, 10)]), new Ink(Red, Edge: new Pen(Rgb.Black, 0.5)));
        canvas.Draw(Shape.Rectangle(40, 10, 20, 20), new Ink(Rgb.White, Hatch));
        canvas.Clip(Shape.Rectangle(70, 10, 10, 20), () => canvas.Draw(new Shape.Circle(new(80, 20), 8), new Ink(Blue) { Alpha = 0.5 }));
        canvas.Draw(new Shape.Line([[new(10, 40), new(30, 50), new(50, 40)], [new(10, 45), new(50, 45)]]), new Ink(Blue, Edge: new Pen(Red, 1) { Dash = [3, 3] }));
    }

    static Point[] Square(double x, double y, double side) => [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)];
}
