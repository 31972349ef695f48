using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>What a map shows, wherever and however large.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Layers">From bottom to top.</param>
sealed record MapQuestion(MapStyle Style, IReadOnlyList<MapLayer> Layers)
{
    /// <summary>What may be asked of every map, tile and legend.</summary>
    public static readonly string[] Names = ["style", "filter", "filter-lang", "filter-crs", "datetime", .. TileQuestion.GapNames];

    /// <summary>The territories that are filled: of several levels the finest, the others are lines around it.</summary>
    public MapLayer? Territories => Layers.Where(layer => layer.Level is not null).MaxBy(layer => layer.Level!.Digits);

    /// <summary>Equal maps have equal keys.</summary>
    public string Key => $"{Style.Name} {string.Join(' ', Layers.Select(layer => $"{layer.Collection.Id}?{layer.Filter.Key}"))}";

    /// <exception cref="BadParameterException">A parameter cannot be understood, or does not fit a collection.</exception>
    public static async Task<MapQuestion> OfAsync(
        QueryParameters query, IReadOnlyList<CollectionFacts> shown, CollectionSet set, MapStyles styles, StoreSession session, StoreCatalogue catalogue, CancellationToken cancel)
    {
        var style = styles.Of(query);
        var levels = shown.Select(facts => TileQuestion.LevelOf(facts.Collection)).OfType<AdminLevel>().ToList();
        var asked = TileQuestion.GapNames.FirstOrDefault(name => query.Text(name) is not null);
        if (asked is not null && levels is [])
            throw new BadParameterException(asked, "is part of a question about territories: expected departments, provinces or districts among the layers.");

        var gap = asked is null ? null : GapPlan.Of(GapQuestion.Of(query, levels.MaxBy(level => level.Digits)), await catalogue.FactsAsync(session, cancel));
        var question = new MapQuestion(style, [.. shown.Select(facts => MapLayer.Of(facts, query, set, gap))]);
        return OwnClasses.Of(query) is { } own ? await question.DividedAsync(own, session, cancel) : question;
    }

    async Task<MapQuestion> DividedAsync(OwnClasses own, StoreSession session, CancellationToken cancel)
        => Territories is { } territories ? this with { Style = await own.DivideAsync(Style, territories.Filter, session, cancel) }
            : throw new BadParameterException("classes", "are of territories: expected departments, provinces or districts among the layers.");
}

/// <summary>What a map shows of one collection.</summary>
/// <param name="Filter">Which of its features.</param>
/// <param name="Gap">Which of the territories are the answer; null where nothing was asked.</param>
sealed record MapLayer(FeatureFilter Filter, GapPlan? Gap)
{
    public Collection Collection => Filter.Collection;

    public AdminLevel? Level => TileQuestion.LevelOf(Collection);

    public bool IsServices => Collection.Id == "services";

    public bool IsPlaces => Collection.Id == "places";

    /// <summary>A layer of the user's: it has no style.</summary>
    public bool IsPlain => Level is null && !IsServices && !IsPlaces;

    /// <summary>The features that the whole question means: of territories those of the answer.</summary>
    public FeatureFilter Meant => Gap is null ? Filter : Filter.AndGap(Gap);

    public static MapLayer Of(CollectionFacts facts, QueryParameters query, CollectionSet set, GapPlan? gap)
    {
        var layer = new MapLayer(FeatureFilter.Everything(facts.Collection).AndTime(query).AndCql(query, set), gap);
        return layer switch
        {
            { Level: not null } => layer,
            { IsServices: true } when gap is not null => new(layer.Filter.AndServiceOf(gap), null),
            _ => layer with { Gap = null },
        };
    }
}
