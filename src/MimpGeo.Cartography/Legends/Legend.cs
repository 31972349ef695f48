using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Legends;

/// <summary>The key to a map.</summary>
/// <param name="Title">Stands above.</param>
/// <param name="Entries">From top to bottom.</param>
/// <param name="Language"><c>es</c> or <c>en</c>: how numbers are written.</param>
public sealed record Legend(string Title, IReadOnlyList<LegendEntry> Entries, string Language = "es")
{
    static readonly Pen Frame = new(new Rgb(160, 160, 160), 0.7);

    /// <summary>The legend of a choropleth: the highest class first, then no data, the sum of these, the uncertain among them if there may be any, and the services.</summary>
    /// <param name="style">Of the map.</param>
    /// <param name="title">Stands above.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    /// <param name="counts">As many classes as the style has.</param>
    /// <param name="services">The symbols on the map, if any.</param>
    public static Legend Of(MapStyle style, string title, string language, LegendCounts? counts = null, IReadOnlyList<LegendService>? services = null)
    {
        if (counts is not null && counts.Classes.Count != style.Classes.Count)
            throw new ArgumentException($"The style has {style.Classes.Count} classes, not {counts.Classes.Count}.", nameof(counts));

        var inks = new ChoroplethInk(style, 1);
        return new(
            title,
            [
                .. style.Classes.Select((each, i) => Area(inks.OfClass(i), each.Label.In(language), counts?.Classes[i])).Reverse(),
                Area(inks.NoData, style.NoData.Label.In(language), counts?.NoData),
                .. counts is { Total: var total } ? [new LegendEntry(null, "Total", total)] : Array.Empty<LegendEntry>(),
                .. counts is { Uncertain: 0 } ? [] : new[] { Area(new(Rgb.White, inks.Uncertain()), style.Uncertain.Label.In(language), counts?.Uncertain) },
                .. (services ?? []).Select(service => new LegendEntry(new LegendSample.Symbol(style.SymbolOf(service.Type, service.Modality)), service.Label, service.Count)),
            ],
            language);
    }

    /// <summary>The legend as PNG.</summary>
    /// <param name="scale">Pixels for one CSS pixel.</param>
    public byte[] ToPng(double scale = 1)
    {
        using var layout = new LegendLayout(this);
        using var canvas = new CairoCanvas((int)Math.Ceiling(layout.Width * scale), (int)Math.Ceiling(layout.Height * scale));
        new LegendPainter(canvas, layout, scale).Draw(this);
        return canvas.ToPng();
    }

    /// <summary>Writes the legend as SVG.</summary>
    public void WriteSvg(Stream stream)
    {
        using var layout = new LegendLayout(this);
        using var canvas = new SvgCanvas(stream, layout.Width, layout.Height, Title);
        new LegendPainter(canvas, layout, 1).Draw(this);
    }

    static LegendEntry Area(Ink ink, string label, long? count) => new(new LegendSample.Area(ink with { Edge = Frame }), label, count);
}
