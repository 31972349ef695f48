using System.Globalization;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>The parameter <c>bbox</c>: features whose geometry meets a box, and those without one.</summary>
sealed record BoxFilter(double West, double South, double East, double North, CoordinateSystem Crs)
{
    /// <exception cref="BadParameterException">It is no box.</exception>
    public static BoxFilter? Of(QueryParameters query)
    {
        var crs = CoordinateSystem.Of(query, "bbox-crs");
        return query.Text("bbox") is { } text ? Of(text, crs) : null;
    }

    /// <summary>Reads a box in the axis order of its CRS.</summary>
    /// <exception cref="BadParameterException">It is no box.</exception>
    public static BoxFilter Of(string text, CoordinateSystem crs)
    {
        // Heights, where they are given, do not narrow what is on the map.
        var box = text.Split(',').Select(part => Number(part, text)).ToArray() switch
        {
            [var w, var s, var e, var n] => (w, s, e, n),
            [var w, var s, _, var e, var n, _] => (w, s, e, n),
            _ => throw Wrong(text),
        };
        return Checked(crs.NorthFirst ? new(box.s, box.w, box.n, box.e, crs) : new(box.w, box.s, box.e, box.n, crs), text);
    }

    /// <summary>SQL that is true for a feature whose geometry meets the box, or that has none: such features are in every box, as the standard says.</summary>
    public string Condition(CollectionGeometry geometry, SqlText sql)
        => $"{geometry.Column} IS NULL OR " + (West <= East
            ? Meets(geometry, sql, West, East)
            : $"{Meets(geometry, sql, West, 180)} OR {Meets(geometry, sql, -180, East)}");

    // The box is transformed, not the features, so that the index serves.
    string Meets(CollectionGeometry geometry, SqlText sql, double west, double east)
    {
        var box = $"ST_MakeEnvelope({sql.Bind(west)}, {sql.Bind(South)}, {sql.Bind(east)}, {sql.Bind(North)}, {Crs.Srid})";

        // A straight side of the box is not straight in degrees: it is bent in a hundred places.
        return Crs.IsStorage
            ? $"ST_Intersects({geometry.Column}, {box})"
            : $"ST_Intersects({geometry.Column}, ST_Transform(ST_Segmentize({box}, {sql.Bind(Math.Max(1, Math.Max(east - west, North - South) / 100))}), {CoordinateSystem.StorageSrid}))";
    }

    static BoxFilter Checked(BoxFilter box, string text)
        => box switch
        {
            _ when box.South > box.North => throw Wrong(text),
            { Crs.IsStorage: true } when Math.Abs(box.West) > 180 || Math.Abs(box.East) > 180 || Math.Abs(box.South) > 90 || Math.Abs(box.North) > 90
                => throw Wrong(text),
            { Crs.IsStorage: false } when box.West > box.East => throw Wrong(text),
            _ => box,
        };

    static double Number(string part, string text)
        => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(text);

    static BadParameterException Wrong(string text)
        => new("bbox", $"'{text}' is not a box: expected west,south,east,north (or with heights west,south,bottom,east,north,top) in the axis order of bbox-crs, south below north.");
}
