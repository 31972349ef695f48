using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class SvgCanvasTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    static readonly XElement Sheet = Root(Sheets.Svg());

    [Fact]
    public void A_sheet_is_measured_in_millimetres()
    {
        Assert.Equal(["120mm", "80mm", "0 0 120 80", "es-PE"], new[] { "width", "height", "viewBox", "lang" }.Select(name => (string?)Sheet.Attribute(name)));
        var scale = Sheet.Descendants(Svg + "g").Single(group => (string?)group.Attribute("id") == "scale").Element(Svg + "path")!;
        Assert.Equal(("M60 60L100 60", "butt", "2"), ((string)scale.Attribute("d")!, (string)scale.Attribute("stroke-linecap")!, (string)scale.Attribute("stroke-width")!));
    }

    [Fact]
    public void Holes_lines_and_opacity_are_told()
    {
        var paths = Sheet.Descendants(Svg + "path").ToList();
        var area = paths.Single(path => (string?)path.Attribute("fill-rule") == "evenodd");

        Assert.Equal("M10 10L30 10L30 30L10 30ZM15 15L25 15L25 25L15 25Z", (string?)area.Attribute("d"));
        Assert.Equal("none", (string?)paths.Single(path => (string?)path.Attribute("d") == "M10 40L30 50L50 40M10 45L50 45").Attribute("fill"));
        Assert.Equal("0.5", (string?)Sheet.Descendants(Svg + "circle").Single().Attribute("fill-opacity"));
    }

    [Fact]
    public void A_clip_surrounds_what_it_cuts()
    {
        var circle = Sheet.Descendants(Svg + "circle").Single();
        var clip = Sheet.Descendants(Svg + "clipPath").Single();

        Assert.Equal($"url(#{clip.Attribute("id")!.Value})", (string?)circle.Parent!.Attribute("clip-path"));
        Assert.Equal("M70 10L80 10L80 30L70 30Z", (string?)clip.Element(Svg + "path")!.Attribute("d"));
    }

    [Fact]
    public void Groups_have_names_and_each_id_is_there_once()
    {
        var root = Root(Sheets.Svg(canvas =>
        {
            canvas.Group("grid", () => { });
            canvas.Group("grid", () => { });
        }));

        Assert.Equal(["grid", "grid"], root.Elements(Svg + "g").Select(group => (string?)group.Attribute("class")));
        Assert.Single(root.Descendants(), element => element.Attribute("id") is not null);
    }

    [Fact]
    public void A_link_is_a_rectangle_and_what_is_drawn()
    {
        var link = Sheet.Element(Svg + "a")!;

        Assert.Equal("https://www.gob.pe/mimp?a=1&b=L'Or%C3%A9al", (string?)link.Attribute("href"));
        Assert.Equal("M10 72L60 72L60 78L10 78Z", (string?)link.Element(Svg + "path")!.Attribute("d"));
        Assert.Equal(Sheets.Lines[1], link.Element(Svg + "text")!.Value);
        Assert.Throws<ArgumentException>(() => Sheets.Svg(canvas => canvas.Link("javascript:alert(1)", new Box(0, 0, 1, 1), () => { })));
    }

    [Fact]
    public void Text_takes_its_measured_width_in_every_font()
    {
        using var font = new Font(4);
        var turned = Sheet.Elements(Svg + "text").Single();

        Assert.Equal(font.Width(Sheets.Lines[2]), (double)turned.Attribute("textLength")!, 0.001);
        Assert.Equal("rotate(-90 115 60)", (string?)turned.Attribute("transform"));
        Assert.All(Sheet.Descendants(Svg + "text"), text => Assert.Equal("spacingAndGlyphs", (string?)text.Attribute("lengthAdjust")));
    }

    [Fact]
    public void A_hatch_is_a_pattern_in_millimetres()
    {
        var pattern = Sheet.Descendants(Svg + "pattern").Single();

        Assert.Equal(("rising-000000-4-0.5", "userSpaceOnUse", "4"), ((string)pattern.Attribute("id")!, (string)pattern.Attribute("patternUnits")!, (string)pattern.Attribute("width")!));
    }

    [Fact]
    public void The_fonts_hold_the_letters_that_are_used_and_no_others()
    {
        var style = Sheet.Elements().Last().Value;
        var fonts = Regex.Matches(style, "base64,([A-Za-z0-9+/=]+)").Select(match => Convert.FromBase64String(match.Groups[1].Value)).ToArray();

        Assert.Equal(["normal", "bold"], Regex.Matches(style, "font-weight:([a-z]+)").Select(match => match.Groups[1].Value));
        Assert.Equal(Runes(Sheets.Lines[1..]), Characters(fonts[0]));
        Assert.Equal(Runes(Sheets.Lines[..1]), Characters(fonts[1]));
        Assert.All(fonts, font => Assert.InRange(font.Length, 1000, 30_000));
    }

    [Fact]
    public void Twenty_thousand_vertices_are_written_as_they_are_rounded()
    {
        var random = new Random(3);
        var ring = Enumerable.Range(0, 20_000).Select(_ => new Point(random.NextDouble() * 400 - 100, random.NextDouble() * 300)).ToArray();
        var path = (string)Root(Sheets.Svg(canvas => canvas.Draw(new Shape.Area([ring]), new Ink(Sheets.Red)))).Element(Svg + "path")!.Attribute("d")!;
        var read = path[1..^1].Split('L').Select(vertex => vertex.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray());

        Assert.Equal(ring.Select(vertex => (Math.Round(vertex.X, 3), Math.Round(vertex.Y, 3))), read.Select(vertex => (vertex[0], vertex[1])));
    }

    [Fact]
    public void The_same_drawing_makes_the_same_bytes() => Assert.Equal(Sheets.Svg(), Sheets.Svg());

    static XElement Root(byte[] svg) => XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;

    static IEnumerable<int> Runes(IEnumerable<string> lines) => lines.SelectMany(line => line.EnumerateRunes()).Select(rune => rune.Value).Distinct().Order();

    // The table cmap of a TrueType font, format 4: segments of characters.
    static List<int> Characters(byte[] font)
    {
        int Word(int at) => font[at] << 8 | font[at + 1];
        var table = Enumerable.Range(0, Word(4)).Select(i => 12 + 16 * i).Single(entry => Encoding.ASCII.GetString(font, entry, 4) == "cmap");
        var cmap = Word(table + 8) << 16 | Word(table + 10);
        var four = Enumerable.Range(0, Word(cmap + 2)).Select(i => cmap + 4 + 8 * i).Select(entry => cmap + (Word(entry + 4) << 16 | Word(entry + 6))).First(at => Word(at) == 4);
        var segments = Word(four + 6);
        return [.. Enumerable.Range(0, segments / 2).SelectMany(i => Range(Word(four + 16 + segments + 2 * i), Word(four + 14 + 2 * i))).Where(character => character < 0xFFFF)];
    }

    static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);
}
