using System.Text.Json.Serialization;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Styles;

/// <summary>How the map of one indicator looks: the content of one file in <c>tiles/styles</c>.</summary>
/// <param name="Indicator">The code of the indicator, such as <c>poverty</c>.</param>
/// <param name="Unit">Of its values: <c>percent</c> or <c>index</c>.</param>
/// <param name="Classes">Lowest first; the last takes what the others leave.</param>
/// <param name="Limits">In words, where exact limits go.</param>
/// <param name="NoData">The look of territories without a figure.</param>
/// <param name="Uncertain">The look of territories whose interval spans classes.</param>
/// <param name="Faded">Share of white in the colour of territories outside the answer, 0 to 1.</param>
/// <param name="Outlines">The lines around territories.</param>
/// <param name="Services">The symbol of each modality, and of each type of service without one; <c>""</c> is the symbol of the others.</param>
public sealed record MapStyle(
    string Indicator,
    string Unit,
    IReadOnlyList<StyleClass> Classes,
    Words Limits,
    NoDataStyle NoData,
    UncertainStyle Uncertain,
    double Faded,
    Outlines Outlines,
    IReadOnlyDictionary<string, ServiceSymbol> Services)
{
    // Of white: a map's letters and the lines of patterns are read on both.
    const double Lightest = 0.93;
    const double Darkest = 0.66;

    /// <summary>The file name without its ending, such as <c>poverty-blues</c>.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>Of the classes, over their colours: what still parts them where greys do not. Empty where colours do.</summary>
    [JsonIgnore]
    public IReadOnlyList<HatchInk?> Patterns { get; init; } = [];

    /// <summary>Whether it is for black and white printers.</summary>
    [JsonIgnore]
    public bool IsGrey => Patterns.Count > 0;

    /// <exception cref="StyleException">The file is missing or says what it may not.</exception>
    public static MapStyle Read(string path) => StyleFile.Read(path);

    /// <returns>The place of the value's class in <see cref="Classes"/>.</returns>
    public int ClassOf(decimal value)
    {
        var index = 0;
        while (!Classes[index].Takes(value))
            index++;
        return index;
    }

    /// <summary>Whether the two ends of the interval belong to different classes.</summary>
    public bool IsUncertain(Interval interval) => ClassOf(interval.Low) != ClassOf(interval.High);

    /// <summary>The same style with lines and symbols that are wider by these factors.</summary>
    public MapStyle Sized(double lines, double symbols) => this with
    {
        Outlines = Outlines.Times(lines),
        Services = Services.ToDictionary(service => service.Key, service => service.Value with { Radius = service.Value.Radius * symbols }),
    };

    /// <summary>The same style with other classes: its colours from the lightest to the darkest, labels of the same kind.</summary>
    /// <param name="limits">Rising, one fewer than classes; a limit belongs to the class below it.</param>
    /// <param name="rule">In words, how they were found and where exact limits go.</param>
    public MapStyle Divided(IReadOnlyList<decimal> limits, Words rule) => this with
    {
        Classes = [.. ColourRamp.Of([.. Classes.Select(each => each.Colour)], limits.Count + 1)
            .Select((colour, i) => new StyleClass(colour, ClassWords.Of(limits, i, Unit), UpTo: i < limits.Count ? limits[i] : null))],
        Limits = rule,
    };

    /// <summary>The same style for a black and white printer: the higher the class, the darker its grey and the denser its pattern.</summary>
    public MapStyle InGrey() => this with
    {
        Classes = [.. Classes.Select((each, i) => each with { Colour = Rgb.Grey(Lightest - (Lightest - Darkest) * i / Math.Max(1, Classes.Count - 1)) })],
        Patterns = ClassPatterns.Of(Classes.Count),
        NoData = NoData with { Colour = Rgb.White, Hatch = Rgb.Black },
        Uncertain = Uncertain with { Hatch = Rgb.Black },
        Services = Services.ToDictionary(service => service.Key, service => service.Value with { Colour = Rgb.Black }),
    };

    /// <param name="type">The code of the service type, such as <c>SAR</c>.</param>
    /// <param name="modality">Empty where it has none.</param>
    public ServiceSymbol SymbolOf(string type, string modality)
        => (modality.Length > 0 ? Services.GetValueOrDefault(modality) : null) ?? Services.GetValueOrDefault(type) ?? Services[""];
}
