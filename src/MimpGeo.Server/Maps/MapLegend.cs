using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Maps;

/// <summary>What a map shows, counted.</summary>
/// <param name="Question">Of the map.</param>
/// <param name="Indicator">Of the style, at the map's level; null where no territory is shown or it has none there.</param>
/// <param name="Source">Of the indicator.</param>
/// <param name="Territories">By class; null where none is shown.</param>
/// <param name="Services">With a place on the map, by type and modality.</param>
/// <param name="Unplaced">Services that the question means and whose place is reserved or not known.</param>
sealed record MapLegend(
    MapQuestion Question, IndicatorFacts? Indicator, Source? Source, LegendCounts? Territories, IReadOnlyList<ServiceTally> Services, long Unplaced)
{
    /// <summary>Of the newest figures, which the map shows.</summary>
    public string? Period => Indicator?.Periods[^1];

    public string Title(string language)
    {
        var level = Question.Territories is { } layer ? language == "en" ? English(layer.Level!.Plural) : layer.Collection.Title : null;
        var name = language == "en" ? Indicator?.Indicator.NameEn : Indicator?.Indicator.NameEs;
        return (level, name) switch
        {
            (null, _) => string.Join(", ", Question.Layers.Select(shown => language == "en" ? English(shown.Collection.Id) : shown.Collection.Title)),
            (_, null) => level,
            _ => $"{level}: {char.ToLowerInvariant(name[0])}{name[1..]}, {Period}",
        };
    }

    /// <summary>As it is drawn.</summary>
    public Legend Drawn(string language)
    {
        var services = Services.Select(service => new LegendService(service.Type.Code, service.Modality, service.Label, service.Count)).ToList();
        return Territories is { } counts
            ? Legend.Of(Question.Style, Title(language), language, counts, services)
            : new(Title(language), [.. services.Select(service => new LegendEntry(new LegendSample.Symbol(Question.Style.SymbolOf(service.Type, service.Modality)), service.Label, service.Count))], Language: language);
    }

    static string English(string plural) => char.ToUpperInvariant(plural[0]) + plural[1..];
}

/// <summary>How many services of a kind are on the map; the modality is empty where the type has none.</summary>
sealed record ServiceTally(ServiceType Type, string Modality, long Count)
{
    public string Label => Modality is "" ? Type.Code : $"{Type.Code} {Modality}";
}
