using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Layers;

/// <summary>Reads a GeoJSON geometry (RFC 7946), with heights where it has them.</summary>
static class GeoJsonGeometry
{
    static readonly GeometryFactory Factory = new();

    /// <exception cref="FormatException">It is something else; the message says what.</exception>
    public static Geometry? Read(JsonElement json)
        => json.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.Object when json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String => Read(json, type.GetString()!),
            _ => throw new FormatException("is not a GeoJSON geometry: expected an object with type and coordinates."),
        };

    static Geometry Read(JsonElement json, string type)
    {
        try
        {
            return type switch
            {
                "Point" => Factory.CreatePoint(Positions(json, 0).FirstOrDefault()),
                "MultiPoint" => Factory.CreateMultiPointFromCoords(Positions(json, 1)),
                "LineString" => Factory.CreateLineString(Positions(json, 1)),
                "MultiLineString" => Factory.CreateMultiLineString([.. Coordinates(json).EnumerateArray().Select(line => Factory.CreateLineString(Line(line)))]),
                "Polygon" => Polygon(Coordinates(json)),
                "MultiPolygon" => Factory.CreateMultiPolygon([.. Coordinates(json).EnumerateArray().Select(Polygon)]),
                "GeometryCollection" => Factory.CreateGeometryCollection([.. Geometries(json)]),
                _ => throw new FormatException($"'{type}' is not a type of geometry."),
            };
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"is a broken {type}: {wrong.Message}", wrong);
        }
    }

    static Coordinate[] Positions(JsonElement json, int nesting)
        => Coordinates(json) is var coordinates && nesting == 0
            ? coordinates.GetArrayLength() == 0 ? [] : [Position(coordinates)]
            : Line(coordinates);

    static JsonElement Coordinates(JsonElement json)
        => json.TryGetProperty("coordinates", out var coordinates) && coordinates.ValueKind == JsonValueKind.Array
            ? coordinates
            : throw new FormatException("has no coordinates.");

    static IEnumerable<Geometry> Geometries(JsonElement json)
        => json.TryGetProperty("geometries", out var geometries) && geometries.ValueKind == JsonValueKind.Array
            ? geometries.EnumerateArray().Select(member => Read(member) ?? throw new FormatException("has a null among its geometries."))
            : throw new FormatException("has no geometries.");

    static Polygon Polygon(JsonElement rings)
        => rings.GetArrayLength() == 0
            ? Factory.CreatePolygon()
            : Factory.CreatePolygon(Ring(rings[0]), [.. rings.EnumerateArray().Skip(1).Select(Ring)]);

    static LinearRing Ring(JsonElement ring) => Factory.CreateLinearRing(Line(ring));

    static Coordinate[] Line(JsonElement positions) => [.. positions.EnumerateArray().Select(Position)];

    static Coordinate Position(JsonElement position)
        => position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
            ? position.GetArrayLength() == 2
                ? new Coordinate(position[0].GetDouble(), position[1].GetDouble())
                : new CoordinateZ(position[0].GetDouble(), position[1].GetDouble(), position[2].GetDouble())
            : throw new FormatException("has a position that is not two or three numbers.");
}
