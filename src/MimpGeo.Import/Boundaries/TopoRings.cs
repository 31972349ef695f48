using System.Text.Json;

namespace MimpGeo.Import.Boundaries;

/// <summary>The arc numbers of a geometry: polygons, each with rings, the first of which is its shell.</summary>
/// <param name="Polygons">As in the file: <c>~n</c> stands for arc n backwards.</param>
sealed record TopoRings(IReadOnlyList<IReadOnlyList<int[]>> Polygons)
{
    /// <exception cref="BoundaryException">It is null or no polygon.</exception>
    public static TopoRings Of(JsonElement geometry)
    {
        var type = geometry.TryGetProperty("type", out var value) ? value : default;
        if (type.ValueKind == JsonValueKind.Null)
            throw new BoundaryException(null, "has a null geometry; it must be a Polygon or MultiPolygon");

        var arcs = geometry.TryGetProperty("arcs", out value) ? value : default;
        return type.ValueKind != JsonValueKind.String
            ? throw new BoundaryException(null, "has no type; it must be a Polygon or MultiPolygon")
            : type.GetString() switch
            {
                "Polygon" => new([[.. Rings(arcs)]]),
                "MultiPolygon" => new([.. List(arcs).Select(polygon => Rings(polygon).ToArray())]),
                var other => throw new BoundaryException(null, $"is a {other}; it must be a Polygon or MultiPolygon"),
            };
    }

    /// <summary>The first arc that is walked twice in the same direction.</summary>
    public int? FirstRepeated()
    {
        var walked = new HashSet<int>();
        var repeated = Polygons.SelectMany(rings => rings).SelectMany(ring => ring).Where(use => !walked.Add(use));
        return repeated.Select(use => (int?)use).FirstOrDefault();
    }

    static IEnumerable<int[]> Rings(JsonElement arcs)
        => List(arcs).Select(ring => List(ring).Select(Number).ToArray());

    static JsonElement[] List(JsonElement json)
        => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0
            ? [.. json.EnumerateArray()]
            : throw new BoundaryException(null, "needs arcs: a list of rings for a Polygon, a list of such lists for a MultiPolygon");

    static int Number(JsonElement json)
        => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number)
            ? number
            : throw new BoundaryException(null, $"has {json.GetRawText()} where the number of an arc belongs");
}
