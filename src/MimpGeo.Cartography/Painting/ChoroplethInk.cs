using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Painting;

/// <summary>Which ink a territory gets. As in the viewer, territories without a figure do not fade: they have no answer.</summary>
sealed class ChoroplethInk(MapStyle style, double scale)
{
    public Ink NoData => new(style.NoData.Colour, Lines(style.NoData.Hatch, HatchDirection.Rising, 8, 1));

    // Most districts of Peru are uncertain: denser lines would mix with the class colour until neither is read. Over patterns dots are.
    public HatchInk Uncertain(bool faded = false) => style.IsGrey
        ? Lines(Tone(style.Uncertain.Hatch, faded), HatchDirection.Dotted, 17, 2.7)
        : Lines(Tone(style.Uncertain.Hatch, faded), HatchDirection.Falling, 12, 0.8);

    public Ink Of(PolygonFeature feature) => Of(feature.Value, feature.Interval, feature.Faded);

    public Ink Of(decimal? value, Interval? interval, bool faded) => value is { } known
        ? OfClass(style.ClassOf(known), faded) with { Hatch = interval is { } around && style.IsUncertain(around) ? Uncertain(faded) : null }
        : NoData;

    /// <param name="place">Of the class, 0 for the lowest.</param>
    /// <param name="faded">Whether the territory lies outside the answer.</param>
    public Ink OfClass(int place, bool faded = false) => new(Tone(style.Classes[place].Colour, faded)) { Pattern = Pattern(place, faded) };

    HatchInk? Pattern(int place, bool faded)
        => style.IsGrey && style.Patterns[place] is { } lines ? (lines with { Colour = Tone(lines.Colour, faded) }).Times(scale) : null;

    Rgb Tone(Rgb colour, bool faded) => faded ? colour.Faded(style.Faded) : colour;

    HatchInk Lines(Rgb colour, HatchDirection direction, int spacing, double width)
        => new HatchInk(colour, direction, spacing, width).Times(scale);
}
