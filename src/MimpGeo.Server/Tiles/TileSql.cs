using System.Globalization;
using MimpGeo.Server.Filters;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>The SQL of a tile: each collection is one layer of Mapbox Vector Tile 2.1, and outlines have a second one of points for labels.</summary>
/// <remarks>
/// ST_AsMVTGeom would simplify each polygon by itself and so part neighbours. Here coordinates are put on the tile's
/// grid and nothing else: points that neighbours share stay the same for both. The tile is transformed, never the
/// column, so that the GiST indexes serve. OFFSET 0 keeps the planner from writing out what is computed once as often as it is used.
/// </remarks>
sealed class TileSql
{
    public const int Extent = 4096;
    public const int Buffer = 64;

    /// <summary>The buffer as a share of a tile's width.</summary>
    public const double Margin = (double)Buffer / Extent;

    readonly SqlText _sql = new(TileStatement.NumbersOfTile);
    readonly int _zoom;

    TileSql(int zoom) => _zoom = zoom;

    /// <summary>One row: the tile, how many features each layer has, and the number of the snapshot that they were read from.</summary>
    /// <param name="zoom">Good also for all zooms that <see cref="Generalisation"/> tells alike.</param>
    /// <param name="layers">What is in it.</param>
    /// <param name="most">Features of a layer at the most.</param>
    public static TileStatement Write(int zoom, IReadOnlyList<TileLayer> layers, int most)
    {
        var writer = new TileSql(zoom);
        var parts = layers.SelectMany(layer => writer.Parts(layer, most)).ToList();
        var names = parts.Select((_, at) => $"part{at}").ToList();
        writer._sql.Add($"SELECT {string.Join(" || ", names.Select(name => $"{name}.mvt"))}, ARRAY[{string.Join(", ", names.Select(name => $"{name}.features"))}], (SELECT max(number) FROM snapshot) FROM ");
        writer._sql.Add(string.Join(", ", parts.Zip(names, (part, name) => $"({part}) AS {name}")));
        return new(writer._sql.ToString(), writer._sql.Values);
    }

    /// <summary>Zooms of the same outlines have the same SQL.</summary>
    public static int Generalisation(int zoom, IReadOnlyList<TileLayer> layers)
        => layers.Sum(layer => layer.Collection.Tiles?.Outlines?.Count(outline => outline.MostZoom < zoom) ?? 0);

    IEnumerable<string> Parts(TileLayer layer, int most)
    {
        yield return Outlines(layer, most);
        if (layer.LabelName is { } name)
            yield return Labels(layer, name, most);
    }

    string Outlines(TileLayer layer, int most)
    {
        var collection = layer.Collection;
        var columns = Columns(collection, layer.Properties).ToList();
        var label = collection.Tiles?.Label;
        var point = label is null ? "" : $", CASE WHEN f.{label} && {TileStatement.Box} THEN {OnGrid($"f.{label}")} END AS _point";
        return $"""
            SELECT ST_AsMVT(feature, '{collection.Id}', {Extent}, '_geom'{IdName(collection)}) AS mvt, count(*) AS features
            FROM (
                SELECT {string.Concat(columns.Select(column => $"{column.Name}, "))}{Kept(label is not null)} AS _geom
                FROM (
                    SELECT {string.Concat(columns.Select(column => $"{column.Sql} AS {column.Name}, "))}{Drawn(collection)} AS _drawn{point}
                    FROM {collection.Relation} AS f
                    WHERE {Near(collection)}{layer.Filter.And(_sql)}{Limit(layer, most)} OFFSET 0
                ) AS f OFFSET 0
            ) AS feature
            WHERE _geom IS NOT NULL
            """;
    }

    string Labels(TileLayer layer, string name, int most)
    {
        var (collection, stored) = (layer.Collection, layer.Collection.Tiles?.Label);
        var columns = Columns(collection, layer.LabelProperties).Select(column => $"{column.Sql} AS {column.Name}, ");
        var point = stored is null ? $"ST_Transform(ST_PointOnSurface(f.{collection.Geometry!.Column}), 3857)" : $"f.{stored}";
        return $"""
            SELECT ST_AsMVT(feature, '{name}', {Extent}, '_geom'{IdName(collection)}) AS mvt, count(*) AS features
            FROM (
                SELECT {string.Concat(columns)}{OnGrid(point)} AS _geom
                FROM {collection.Relation} AS f
                WHERE {(stored is null ? $"{Near(collection)} AND " : "")}{point} && {TileStatement.Box}{layer.Filter.And(_sql)}{Limit(layer, most)}
            ) AS feature
            """;
    }

    static string IdName(Collection collection) => HasNumber(collection) ? ", '_id'" : "";

    // An id is a whole number: ubigeos and places' codes are, and features of a layer are numbered.
    static bool HasNumber(Collection collection) => collection.KeyType == PropertyType.Integer || collection.Key is "ubigeo" or "code";

    static IEnumerable<(string Sql, string Name)> Columns(Collection collection, IEnumerable<CollectionProperty> properties)
        => (HasNumber(collection) ? [($"f.{collection.Key}::bigint", "_id")] : Array.Empty<(string, string)>()).Concat(properties.Select(Column));

    // Tiles know texts, numbers and truth values.
    static (string Sql, string Name) Column(CollectionProperty property)
    {
        var text = property.Type is PropertyType.Date or PropertyType.Timestamp or PropertyType.Json ? "::text" : "";
        return ($"f.{property.Column}{text}", $"\"{property.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    // What is smaller than the grid is one square of it where its label is, so that no territory is ever missing.
    static string Kept(bool hasPoint) => $"""
        CASE WHEN ST_Dimension(_drawn) < 2 THEN CASE WHEN NOT ST_IsEmpty(_drawn) THEN _drawn END
             WHEN ST_Area(_drawn) > 0 THEN {WithoutSlivers}
             {(hasPoint ? "WHEN _point IS NOT NULL THEN ST_ForcePolygonCCW(ST_Expand(ST_Translate(_point, 0.5, 0.5), 0.5))" : "")}
        END
        """;

    // A part that the grid has pressed flat has no winding that a client could read.
    const string WithoutSlivers = """
        CASE WHEN ST_NumGeometries(_drawn) = 1 THEN _drawn
             ELSE (SELECT ST_Collect(part.geom) FROM ST_Dump(_drawn) AS part WHERE ST_Area(part.geom) > 0) END
        """;

    string Drawn(Collection collection)
    {
        var geometry = collection.Geometry!;
        if (Outline(collection) is { } outline)
            return $"ST_ForcePolygonCCW({OnGrid($"ST_ClipByBox2D(f.{outline}, {TileStatement.Reach})")})";

        // Clipped before it is transformed: what lies at the poles has no place in web mercator.
        var clipped = geometry.Type == "Point" ? $"f.{geometry.Column}" : $"ST_ClipByBox2D(f.{geometry.Column}, {TileStatement.ReachInDegrees})";
        if (geometry.Type is "Geometry" or "GeometryCollection")
            clipped = $"ST_CollectionExtract({clipped})";
        var drawn = OnGrid($"ST_Transform({clipped}, 3857)");
        return geometry.Type == "Point" ? drawn : $"ST_ForcePolygonCCW({drawn})";
    }

    string Near(Collection collection)
        => Outline(collection) is { } outline ? $"f.{outline} && {TileStatement.Reach}" : $"f.{collection.Geometry!.Column} && {TileStatement.ReachInDegrees}";

    string? Outline(Collection collection) => collection.Tiles?.Outlines?.First(outline => _zoom <= outline.MostZoom).Column;

    static string OnGrid(string geometry) => $"ST_SnapToGrid(ST_Affine({geometry}, {TileStatement.ToGrid}), 1)";

    // Always in one order: PostgreSQL may change its plan between two requests, and the same tile has the same bytes.
    static string Limit(TileLayer layer, int most)
        => layer.Ranked
            ? string.Create(CultureInfo.InvariantCulture, $" ORDER BY {layer.Collection.Tiles?.Rank ?? $"f.{layer.Collection.Key}"} LIMIT {most}")
            : $" ORDER BY f.{layer.Collection.Key}";
}
