using System.Text;
using System.Xml.Linq;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Legends;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class LegendTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    static readonly LegendCounts Counts = new([812, 401, 12_345, 210, 119], 3, 640);

    static readonly Legend Poverty = Legend.Of(
        Pictures.Style, "Pobreza monetaria 2018", "es", Counts, [new("CEM", "Regular", "CEM Regular", 245), new("CEM", "Comisaría", "CEM Comisaría", 184)]);

    [Fact]
    public void The_highest_class_stands_first_and_the_uncertain_are_counted_once()
    {
        Assert.Equal(
            ["Mayor al 50\u00a0%", "40–50\u00a0%", "30–40\u00a0%", "20–30\u00a0%", "Menor al 20\u00a0%", "Sin dato", "Total", "Incierto: el intervalo abarca dos clases o más", "CEM Regular", "CEM Comisaría"],
            Poverty.Entries.Select(entry => entry.Label));
        Assert.Equal([119L, 210L, 12_345L, 401L, 812L, 3L, 13_890L, 640L, 245L, 184L], Poverty.Entries.Select(entry => entry.Count ?? 0));
    }

    [Fact]
    public void A_legend_speaks_english_when_asked()
    {
        var legend = Legend.Of(Pictures.Style, "Poverty", "en", Counts);

        Assert.Equal("Above 50%", legend.Entries[0].Label);
        Assert.Contains("12,345", Texts(legend));
    }

    [Fact]
    public void The_svg_shows_every_word_and_number()
    {
        string[] expected = [Poverty.Title, .. Poverty.Entries.Select(entry => entry.Label), "12\u202f345", "812", "184", "13\u202f890"];

        Assert.All(expected, word => Assert.Contains(word, Texts(Poverty)));
        Assert.Equal(22, Texts(Poverty).Length); // nothing else: title twice, nine labels and counts, the total
    }

    [Fact]
    public void The_svg_has_the_colours_hatches_and_symbols_of_the_map()
    {
        var svg = Document(Poverty);
        var fills = svg.Root!.Elements().Select(element => (string?)element.Attribute("fill")).ToArray();

        Assert.Subset(fills.ToHashSet(), Pictures.Style.Classes.Select(each => (string?)each.Colour.ToString()).ToHashSet());
        Assert.Contains("url(#rising-8f8f8f-8-1)", fills);
        Assert.Contains("url(#falling-31688e-12-0.8)", fills);
        Assert.Equal(["rising-8f8f8f-8-1", "falling-31688e-12-0.8"], svg.Root.Elements(Svg + "pattern").Select(pattern => (string?)pattern.Attribute("id")));
        Assert.Single(svg.Root.Elements(Svg + "circle"));
        Assert.Equal(Poverty.Title, (string?)svg.Root.Element(Svg + "title"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_png_is_as_large_as_the_svg(int scale)
    {
        var root = Document(Poverty).Root!;
        var png = Poverty.ToPng(scale);

        Assert.Equal((int)Math.Ceiling((double)root.Attribute("width")! * scale), Side(png, 16), 1.01);
        Assert.Equal((int)Math.Ceiling((double)root.Attribute("height")! * scale), Side(png, 20), 1.01);
    }

    [Fact]
    public void Without_counts_there_is_no_total()
        => Assert.DoesNotContain("Total", Texts(Legend.Of(Pictures.Style, "Pobreza", "es")));

    [Fact]
    public void Where_nothing_is_uncertain_the_hatch_is_not_explained()
        => Assert.DoesNotContain(Legend.Of(Pictures.Style, "Pobreza", "es", Counts with { Uncertain = 0 }).Entries, entry => entry.Label == Pictures.Style.Uncertain.Label.Es);

    [Fact]
    public void An_empty_legend_is_its_title()
    {
        Assert.Equal(["Nada", "Nada"], Texts(new Legend("Nada", [])));
        Assert.NotEmpty(new Legend("Nada", []).ToPng());
    }

    [Fact]
    public void Counts_of_other_classes_are_refused()
        => Assert.StartsWith("The style has 5 classes, not 2.",
            Assert.Throws<ArgumentException>(() => Legend.Of(Pictures.Style, "Pobreza", "es", new([1, 2], 0, 0))).Message, StringComparison.Ordinal);

    // What no XML may hold, and what would be markup.
    [Fact]
    public void Any_text_can_be_written()
        => Assert.Equal("<a> & \ufffd\ufffd😀", Texts(new Legend("<a> & \u0001\ud800😀", []))[0]);

    [Fact]
    public void Svg_writes_lines_and_halos()
    {
        using var stream = new MemoryStream();
        using (var canvas = new SvgCanvas(stream, 10, 10, "t"))
        {
            canvas.Draw(Shape.Rectangle(1, 1, 5.12345, 5), new Ink(Edge: new Pen(Rgb.Black, 2, 0.5) { Dash = [1, 2.5] }));
            canvas.Text("x", new(1, 2), new TextLook(9, Rgb.Black, Bold: true, Halo: Rgb.White, HaloWidth: 1.5));
        }

        var written = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("""<path d="M1 1L6.123 1L6.123 6L1 6Z" fill="none" stroke="#000000" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" stroke-opacity="0.5" stroke-dasharray="1 2.5" />""", written, StringComparison.Ordinal);
        Assert.Contains("font-weight=\"bold\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\"", written, StringComparison.Ordinal);
    }

    static XDocument Document(Legend legend)
    {
        using var stream = new MemoryStream();
        legend.WriteSvg(stream);
        stream.Position = 0;
        return XDocument.Load(stream);
    }

    static string[] Texts(Legend legend)
        => [.. Document(legend).Root!.Elements().Where(element => element.Name.LocalName is "text" or "title").Select(element => element.Value)];

    static int Side(byte[] png, int offset) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(offset));
}
