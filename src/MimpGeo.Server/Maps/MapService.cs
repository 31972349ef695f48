using System.Text;
using MimpGeo.Cartography.Painting;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Maps;

/// <summary>Answers for single pictures and legends.</summary>
sealed class MapService(NpgsqlDataSource database, CollectionCatalogue collections, StoreCatalogue catalogue, MapStyles styles, MapRenderer renderer) : IDisposable
{
    static readonly string[] MapNames = ["layers", "bbox", "bbox-crs", "crs", "width", "height", "scale", "legend", "lang", .. OwnClasses.Names, .. MapQuestion.Names];
    static readonly string[] LegendNames = ["layers", "bbox", "bbox-crs", "scale", "lang", .. OwnClasses.Names, .. MapQuestion.Names];

    // A large picture takes a core and tens of megabytes while it is drawn.
    readonly SemaphoreSlim _drawing = new(Environment.ProcessorCount);

    /// <summary>One picture of any part of the world.</summary>
    public Task MapAsync(HttpContext http, CancellationToken cancel) => Reach.CheckAsync(async () =>
    {
        var query = new QueryParameters(http.Request.Query, MapNames);
        var (view, language, hasLegend) = (MapImage.View(query), Languages.Of(query), Switch(query, "legend"));
        var (set, question, content, legend) = await ReadAsync(query, view, hasLegend, cancel);
        if (Snapshots.IsKnown(http, set.Snapshot, $"map {http.Request.QueryString}"))
            return;

        await _drawing.WaitAsync(cancel);
        try
        {
            using var painter = MapRenderer.Draw(question, content, view);
            if (legend is not null)
                painter.Draw(legend.Drawn(language));
            await SendAsync(http, painter.ToPng(), TileMedia.Image.Type, cancel);
        }
        finally
        {
            _drawing.Release();
        }
    });

    /// <summary>What a map shows, counted: <paramref name="form"/> is png, svg or json.</summary>
    public Task LegendAsync(HttpContext http, string form, CancellationToken cancel) => Reach.CheckAsync(async () =>
    {
        if (form is not ("png" or "svg" or "json"))
            throw new NotFoundException($"There is no legend.{form}: expected legend.png, legend.svg or legend.json.");

        var query = new QueryParameters(http.Request.Query, LegendNames);
        var (language, scale) = (Languages.Of(query), query.Whole("scale", 1, 4) ?? 1);
        var (set, legend) = await ReadAsync(query, cancel);
        if (Snapshots.IsKnown(http, set.Snapshot, $"legend {form} {http.Request.QueryString}"))
            return;

        await (form switch
        {
            "json" => SendAsync(http, Encoding.UTF8.GetBytes(LegendJson.Of(legend, language, set.Snapshot).ToJsonString(ApiJson.Options)), "application/json; charset=utf-8", cancel),
            "svg" => SendAsync(http, Svg(legend, language), "image/svg+xml", cancel),
            _ => SendAsync(http, legend.Drawn(language).ToPng(scale), TileMedia.Image.Type, cancel),
        });
    });

    public void Dispose() => _drawing.Dispose();

    // The connection is given back before anything is drawn.
    async Task<(CollectionSet Set, MapQuestion Question, MapContent Content, MapLegend? Legend)> ReadAsync(QueryParameters query, MapView view, bool hasLegend, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await collections.ReadAsync(session, cancel);
        var (question, content) = await renderer.ReadAsync(query, view, MapImage.Layers(query, set), session, set, cancel);
        return (set, question, content, hasLegend ? await CountAsync(session, InView(question, view, query), cancel) : null);
    }

    static MapQuestion InView(MapQuestion question, MapView view, QueryParameters query)
        => query.Text("bbox") is null ? question : Within(question, new(view.Box.West, view.Box.South, view.Box.East, view.Box.North, CoordinateSystem.Of(query, "crs")));

    // The legend of a part counts what is drawn there.
    static MapQuestion Within(MapQuestion question, BoxFilter box)
        => question with { Layers = [.. question.Layers.Select(layer => layer with { Filter = layer.Filter.AndPlaced().AndBox(box) })] };

    async Task<(CollectionSet Set, MapLegend Legend)> ReadAsync(QueryParameters query, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await collections.ReadAsync(session, cancel);
        var question = await MapQuestion.OfAsync(query, MapImage.Layers(query, set), set, styles, session, catalogue, cancel);
        return (set, await CountAsync(session, BoxFilter.Of(query) is { } box ? Within(question, box) : question, cancel));
    }

    async Task<MapLegend> CountAsync(StoreSession session, MapQuestion question, CancellationToken cancel)
        => await new LegendReader(session, question, await catalogue.FactsAsync(session, cancel), cancel).ReadAsync();

    static byte[] Svg(MapLegend legend, string language)
    {
        using var svg = new MemoryStream();
        legend.Drawn(language).WriteSvg(svg);
        return svg.ToArray();
    }

    static async Task SendAsync(HttpContext http, byte[] body, string mediaType, CancellationToken cancel)
    {
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, cancel);
    }

    static bool Switch(QueryParameters query, string name)
        => query.Text(name) switch { null or "false" => false, "true" => true, var text => throw new BadParameterException(name, $"'{text}' is not true or false.") };
}
