using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Sheets;

/// <summary>What a sheet is to show.</summary>
/// <param name="Territory">The nation, a department or a province.</param>
/// <param name="Style">Of which indicator, and how it looks.</param>
/// <param name="Classes">Other than the style's; null for these.</param>
/// <param name="IsGrey">Whether a black and white printer is to print it.</param>
/// <param name="Filter">The districts of the territory that the sheet is about; the others are faded.</param>
/// <param name="Gap">Which districts lack a service, where that is asked.</param>
/// <param name="Services">The types to show; null for all that the ministry runs by itself.</param>
/// <param name="Date">The cut-off of the services.</param>
/// <param name="Size">Of the paper.</param>
/// <param name="IsLandscape">Null for what shows the territory larger.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
sealed record SheetQuestion(
    Ubigeo Territory, MapStyle Style, OwnClasses? Classes, bool IsGrey, FeatureFilter Filter, GapPlan? Gap, IReadOnlyList<ServiceType>? Services, CutOff Date,
    PaperSize Size, bool? IsLandscape, string Language)
{
    const string NoServices = "none";

    static readonly string[] GapNames = ["above", "confidence", "service", "modality", "assign", "within_km", "of"];

    /// <summary>What may be asked of a sheet in any form.</summary>
    public static readonly string[] Names =
        ["indicator", "style", "services", "date", "size", "orientation", "lang", "print", "filter", "filter-lang", "filter-crs", .. OwnClasses.Names, .. GapNames];

    /// <summary>The districts that the whole question means.</summary>
    public FeatureFilter Meant => Gap is null ? Filter : Filter.AndGap(Gap);

    /// <exception cref="BadParameterException">A parameter cannot be understood, or contradicts another.</exception>
    public static SheetQuestion Of(Ubigeo territory, QueryParameters query, MapStyles styles, CollectionSet set, StoreFacts facts)
    {
        var (style, districts) = (StyleOf(query, styles), set.Find(AdminLevel.District.Plural)!.Collection);
        var gap = GapNames.Any(name => query.Text(name) is not null) ? GapOf(territory, query, style, facts) : null;
        if (gap is not null && query.Text("date") is not null)
            throw new BadParameterException("date", "has no meaning beside a question about missing services: that is answered from the newest lists.");
        return new(
            territory,
            style,
            OwnClasses.Of(query),
            query.Choice("print", "colour", "bw") == "bw",
            FeatureFilter.Everything(districts).AndWithin(territory).AndCql(query, set),
            gap,
            ServicesOf(query, gap),
            query.Value<CutOff>("date") ?? CutOff.Newest,
            query.Choice("size", "a3", "a4") == "a4" ? PaperSize.A4 : PaperSize.A3,
            query.Text("orientation") is null ? null : query.Choice("orientation", "landscape", "portrait") == "landscape",
            Languages.Of(query));
    }

    /// <summary>The question with the style as it is printed: with its own classes, of all districts that the filter lets through, and in greys.</summary>
    public async Task<SheetQuestion> DressedAsync(StoreSession session, CancellationToken cancel)
    {
        var style = Classes is { } own ? await own.DivideAsync(Style, Filter, session, cancel) : Style;
        return this with { Style = IsGrey ? style.InGrey() : style };
    }

    static MapStyle StyleOf(QueryParameters query, MapStyles styles)
    {
        var indicator = query.Text("indicator");
        if (query.Text("style") is null && indicator is not null)
        {
            return styles.All.FirstOrDefault(style => style.Name == indicator) ?? styles.All.FirstOrDefault(style => style.Indicator == indicator)
                ?? throw new BadParameterException("indicator", $"'{indicator}' is not an indicator with a style: expected {string.Join(", ", styles.All.Select(style => style.Indicator).Distinct())}.");
        }

        var named = styles.Of(query);
        return indicator is null || named.Indicator == indicator ? named
            : throw new BadParameterException("style", $"'{named.Name}' is a style of {named.Indicator}, not of {indicator}.");
    }

    static GapPlan GapOf(Ubigeo territory, QueryParameters query, MapStyle style, StoreFacts facts)
        => GapPlan.Of(GapQuestion.Of(query, AdminLevel.District) with { Indicator = style.Indicator, Scope = territory == Ubigeo.Nation ? null : territory }, facts);

    // A sheet about a missing service shows where it is.
    static IReadOnlyList<ServiceType>? ServicesOf(QueryParameters query, GapPlan? gap) => query.Text("services") switch
    {
        null => gap is null ? null : [gap.Asked.Service],
        NoServices => [],
        var text => [.. text.Split(',').Select(TypeOf).Distinct()],
    };

    static ServiceType TypeOf(string text) => ServiceType.TryParse(text, null, out var type)
        ? type
        : throw new BadParameterException("services", $"'{text}' is not a service type: expected {NoServices}, or with commas between {string.Join(", ", ServiceType.All)}.");
}
