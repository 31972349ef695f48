using System.Data.Common;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>Reads the points and names of a map's whole country, and gives each name its place.</summary>
sealed class LayoutReader(StoreSession session, MapView view, MapQuestion question, CancellationToken cancel)
{
    /// <summary>Pixels of more metres show so many symbols that names could stand nowhere: they stand over them.</summary>
    const double MetresOfCrowds = 700;

    /// <summary>Above so many metres a pixel the names of services would only crowd each other out.</summary>
    const double MetresOfServiceNames = 40;

    /// <summary>As many places as this many square metres of pixels hold: the same crowd at every scale.</summary>
    const double PlacesTimesArea = 5e8;

    readonly List<MapPoint> _points = [];
    readonly List<Box> _taken = [];
    readonly List<Label> _labels = [];
    readonly Dictionary<TextLook, LabelRuler> _rulers = [];

    public async Task<MapLayout> ReadAsync()
    {
        try
        {
            await ReadNamesAsync();
            foreach (var layer in question.Layers.Where(layer => layer.IsServices))
                await EachAsync(Services(layer), Service);
            foreach (var layer in question.Layers.Where(layer => layer.IsPlaces))
                await EachAsync(Places(layer), Place);
            return new(_points, LabelPlacement.Of(_labels, view.MetresPerPixel > MetresOfCrowds ? null : _taken));
        }
        finally
        {
            foreach (var ruler in _rulers.Values)
                ruler.Dispose();
        }
    }

    async Task ReadNamesAsync()
    {
        if (question.Territories is not { } finest)
            return;

        await EachAsync(Names(finest.Collection, sql => finest.Filter.And(sql)), row => Name(row, finest.Level!, finest.Level!));
        foreach (var (coarser, _) in MapReader.Coarser(finest))
        {
            var level = AdminLevel.All.First(level => level.Plural == coarser.Id);
            await EachAsync(Names(coarser, sql => MapSql.Holding(finest, coarser, sql)), row => Name(row, level, finest.Level!));
        }
    }

    async Task EachAsync(SqlText sql, Action<DbDataReader> read)
    {
        await using var command = sql.Command(session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            read(rows);
    }

    // The width of a square of the same area tells how long a name it can carry.
    SqlText Names(Collection collection, Func<SqlText, string> conditions)
    {
        var sql = new SqlText();
        return sql.Add($"""
            SELECT ST_X(p.geom), ST_Y(p.geom), f.ubigeo, f.name, coalesce(f.population, 0)::float8, sqrt(ST_Area(f.{collection.Tiles!.Outlines![0].Column}))
            FROM {collection.Relation} AS f, ST_Transform(f.{collection.Tiles.Label}, {view.Srid}) AS p (geom)
            WHERE f.{collection.Tiles.Label} IS NOT NULL{conditions(sql)}
            """);
    }

    SqlText Services(MapLayer layer)
    {
        var sql = new SqlText();
        return sql.Add($"""
            SELECT ST_X(p.geom), ST_Y(p.geom), f.id, f.name, f.type, coalesce(f.modality, '')
            FROM {layer.Collection.Relation} AS f, ST_Transform(f.geom, {view.Srid}) AS p (geom)
            WHERE f.geom IS NOT NULL{layer.Filter.And(sql)}
            """);
    }

    SqlText Places(MapLayer layer)
    {
        var (sql, collection) = (new SqlText(), layer.Collection);
        var most = sql.Bind((long)Math.Ceiling(PlacesTimesArea / (view.MetresPerPixel * view.MetresPerPixel)));
        return sql.Add($"""
            SELECT ST_X(p.geom), ST_Y(p.geom), f.code, f.name, coalesce(f.population, 0)
            FROM (
                SELECT f.* FROM {collection.Relation} AS f
                WHERE f.geom IS NOT NULL{layer.Filter.And(sql)}
                ORDER BY {collection.Tiles!.Rank} LIMIT {most}
            ) AS f, ST_Transform(f.geom, {view.Srid}) AS p (geom)
            """);
    }

    void Name(DbDataReader row, AdminLevel level, AdminLevel finest)
    {
        var names = MapNames.Of(level);
        var (text, width) = (row.GetString(3), row.GetDouble(5) / view.MetresPerPixel);
        if (names.Fits(Measure(text, names.Look).Width, width, isFinest: level == finest))
            Add(row, names.Look, names.Rank, row.GetDouble(4));
    }

    void Service(DbDataReader row)
    {
        var symbol = question.Style.SymbolOf(row.GetString(4), row.GetString(5));
        var (x, y, radius) = (X(row), Y(row), symbol.Radius * MapSizes.Symbols(view));
        _points.Add(new(row.GetString(4), row.GetString(5), x, y));
        _taken.Add(new(x - radius, y - radius, x + radius, y + radius));
        if (view.MetresPerPixel < MetresOfServiceNames)
            Add(row, MapNames.Service, 0, 0, LabelAnchor.Point, radius + 2);
    }

    void Place(DbDataReader row)
    {
        const int Radius = 3;
        var (x, y) = (X(row), Y(row));
        _points.Add(new(null, "", x, y));
        _taken.Add(new(x - Radius, y - Radius, x + Radius, y + Radius));
        Add(row, MapNames.Place, 1, row.GetDouble(4), LabelAnchor.Point, Radius + 1);
    }

    // A person counts less than a level.
    void Add(DbDataReader row, TextLook look, int rank, double population, LabelAnchor anchor = LabelAnchor.Area, double gap = 0)
    {
        var (width, height) = Measure(row.GetString(3), look);
        if (width <= LabelPlacement.MaxSize)
            _labels.Add(new(row.GetString(2), row.GetString(3), X(row), Y(row), rank * 1e10 + population, width, height, anchor, gap, look));
    }

    (double Width, double Height) Measure(string text, TextLook look)
    {
        if (!_rulers.TryGetValue(look, out var ruler))
            _rulers.Add(look, ruler = new(look));
        return ruler.Measure(text);
    }

    double X(DbDataReader row) => (row.GetDouble(0) + TileId.HalfWorld) / view.UnitX;

    double Y(DbDataReader row) => (TileId.HalfWorld - row.GetDouble(1)) / view.UnitY;
}
