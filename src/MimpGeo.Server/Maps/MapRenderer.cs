using MimpGeo.Cartography.Painting;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Maps;

/// <summary>Reads what a picture shows and draws it.</summary>
sealed class MapRenderer(NpgsqlDataSource database, CollectionCatalogue collections, StoreCatalogue catalogue, MapStyles styles, MapLayouts layouts)
{
    /// <summary>Tiles of 256 pixels.</summary>
    public TileForm Plain => field ??= FormOf("png", 1);

    /// <summary>The same of 512 pixels.</summary>
    public TileForm Sharp => field ??= FormOf("png@2x", 2);

    /// <summary>Reads what is to be drawn; the connection is given back before anything is.</summary>
    /// <param name="query">The parameters of a <see cref="MapQuestion"/>.</param>
    /// <param name="view">Where.</param>
    /// <param name="shown">The collections, from bottom to top.</param>
    /// <param name="session">One snapshot.</param>
    /// <param name="set">Of that snapshot.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood, or does not fit a collection.</exception>
    public async Task<(MapQuestion Question, MapContent Content)> ReadAsync(
        QueryParameters query, MapView view, IReadOnlyList<CollectionFacts> shown, StoreSession session, CollectionSet set, CancellationToken cancel)
    {
        var question = await MapQuestion.OfAsync(query, shown, set, styles, session, catalogue, cancel);
        var layout = await layouts.GetAsync(session, view, question, set.Snapshot, cancel);
        return (question, layout.AddTo(await new MapReader(session, view, question, cancel).ReadAsync(), view));
    }

    /// <summary>A painter that has drawn the map.</summary>
    public static MapPainter Draw(MapQuestion question, MapContent content, MapView view)
    {
        var painter = new MapPainter(question.Style.Sized(MapSizes.Lines(view), MapSizes.Symbols(view)), view.Frame);
        painter.Draw(content);
        return painter;
    }

    TileForm FormOf(string name, int scale) => new(name, TileMedia.Image, (names, query, tile, _, cancel) => RenderAsync(names, new(query.Parameters, MapQuestion.Names), tile, scale, cancel));

    async Task<(Tile Tile, CollectionSet Set)> RenderAsync(string names, QueryParameters query, TileId tile, int scale, CancellationToken cancel)
    {
        var (view, set, question, content) = (MapView.Of(tile, scale), default(CollectionSet), default(MapQuestion), default(MapContent));
        await using (var session = await StoreSession.OpenAsync(database, cancel))
        {
            set = await collections.ReadAsync(session, cancel);
            (question, content) = await ReadAsync(query, view, TileQuestion.Collections(names, set), session, set, cancel);
        }

        using var painter = Draw(question, content, view);
        return (new(painter.ToPng(), LeftOut(question, content)), set);
    }

    static string? LeftOut(MapQuestion question, MapContent content)
        => content.Plain.Count() < MapSql.MostPlain ? null : $"{string.Join(", ", question.Layers.Where(layer => layer.IsPlain).Select(layer => layer.Collection.Id))}; most={MapSql.MostPlain}";
}
