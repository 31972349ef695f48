using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>The SQL of what a picture shows: geometry comes as WKB in pixels of the picture.</summary>
/// <remarks>
/// The picture's box is transformed, never the column, so that the GiST indexes serve. Shapes are clipped far outside:
/// no edge of the clip is seen, and hardly a side of a shape is cut, which would bend it by a fraction of a pixel and part
/// pictures side by side.
/// </remarks>
sealed class MapSql(MapView view)
{
    /// <summary>CSS pixels around a picture in which features are drawn too: more than the widest line and symbol.</summary>
    public const int Margin = 128;

    /// <summary>The most features that a picture shows of a layer without a style.</summary>
    public const int MostPlain = 20_000;

    readonly SqlText _sql = new();

    /// <summary>Rows of WKB, value, low, high of the style's indicator, and whether the territory belongs to the answer.</summary>
    public static SqlText Territories(MapView view, MapLayer layer, string indicator)
    {
        var writer = new MapSql(view);
        var (collection, column) = (layer.Collection, Outline(layer.Collection, view));
        var answer = layer.Gap is { } gap ? GapCondition.Of(gap, writer._sql) : "true";
        return writer._sql.Add($"""
            SELECT {writer.Pixels($"f.{column}", Mercator)}, {ClassCounts.Figure(collection, indicator)}, {ClassCounts.Figure(collection, $"{indicator}_low")}, {ClassCounts.Figure(collection, $"{indicator}_high")}, {answer}
            FROM {collection.Relation} AS f
            WHERE f.{column} && {writer.Reach(Mercator)}{layer.Filter.And(writer._sql)}
            ORDER BY f.{collection.Key}
            """);
    }

    /// <summary>Rows of WKB: the territories of a coarser level that hold any of the layer's.</summary>
    public static SqlText Around(MapView view, MapLayer layer, Collection coarser)
    {
        var writer = new MapSql(view);
        var column = Outline(coarser, view);
        return writer._sql.Add($"""
            SELECT {writer.Pixels($"f.{column}", Mercator)}
            FROM {coarser.Relation} AS f
            WHERE f.{column} && {writer.Reach(Mercator)}{Holding(layer, coarser, writer._sql)}
            ORDER BY f.{coarser.Key}
            """);
    }

    /// <summary>Rows of WKB and dimension.</summary>
    public static SqlText Plain(MapView view, MapLayer layer)
    {
        var writer = new MapSql(view);
        var (collection, column) = (layer.Collection, layer.Collection.Geometry!.Column);
        return writer._sql.Add($"""
            SELECT {writer.Pixels($"f.{column}", CoordinateSystem.StorageSrid)}, ST_Dimension(f.{column})
            FROM {collection.Relation} AS f
            WHERE f.{column} && {writer.Reach(CoordinateSystem.StorageSrid)}{layer.Filter.And(writer._sql)}
            ORDER BY f.{collection.Key}
            LIMIT {MostPlain}
            """);
    }

    /// <summary>True for the territories of a coarser level that hold any that the layer shows.</summary>
    public static string Holding(MapLayer layer, Collection coarser, SqlText sql)
    {
        if (layer.Filter.IsEverything)
            return "";

        var digits = AdminLevel.All.First(level => level.Plural == coarser.Id).Digits;
        return $" AND f.ubigeo IN (SELECT left(f.ubigeo, {digits}) FROM {layer.Collection.Relation} AS f WHERE true{layer.Filter.And(sql)})";
    }

    const int Mercator = 3857;

    static string Outline(Collection collection, MapView view) => collection.Tiles!.Outlines!.First(outline => view.Zoom <= outline.MostZoom).Column;

    string Pixels(string geometry, int srid)
    {
        var (box, frame) = (view.Box, view.Frame);
        var (x, y) = (frame.Width / (box.East - box.West), frame.Height / (box.North - box.South));
        var clipped = $"ST_ClipByBox2D({geometry}, {Reach(srid)})";
        var drawn = srid == view.Srid ? clipped : $"ST_Transform({clipped}, {view.Srid})";
        return $"ST_AsBinary(ST_Force2D(ST_Affine({drawn}, {_sql.Bind(x)}, 0, 0, {_sql.Bind(-y)}, {_sql.Bind(-box.West * x)}, {_sql.Bind(box.North * y)})), 'NDR')";
    }

    // A straight side of the box is not straight in another CRS: it is bent in some places.
    string Reach(int srid)
    {
        var box = view.Wider(Margin);
        var envelope = $"ST_MakeEnvelope({_sql.Bind(box.West)}, {_sql.Bind(box.South)}, {_sql.Bind(box.East)}, {_sql.Bind(box.North)}, {view.Srid})";
        return srid == view.Srid ? envelope : $"ST_Envelope(ST_Transform(ST_Segmentize({envelope}, {_sql.Bind(Math.Max(box.East - box.West, box.North - box.South) / 50)}), {srid}))";
    }
}
