using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>How quantised, delta-encoded positions become degrees (TopoJSON 1.0, 2.1.2).</summary>
sealed record ArcTransform(double ScaleX, double ScaleY, double TranslateX, double TranslateY)
{
    /// <summary>For a file without transform: positions are degrees and not delta-encoded.</summary>
    public static ArcTransform None { get; } = new(1, 1, 0, 0);

    public static ArcTransform? Of(JsonElement json)
        => Pair(json, "scale") is var (scaleX, scaleY) && Pair(json, "translate") is var (translateX, translateY)
            ? new(scaleX, scaleY, translateX, translateY)
            : null;

    public IEnumerable<Coordinate> ToDegrees(IEnumerable<(double X, double Y)> positions)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var position in positions)
        {
            (x, y) = ReferenceEquals(this, None) ? position : (x + position.X, y + position.Y);
            yield return new(Degrees(x, ScaleX, TranslateX), Degrees(y, ScaleY, TranslateY));
        }
    }

    // With a scale of 1e-5 and a whole translate the division gives the double nearest to the decimal;
    // k * scale + translate would give -77.80000000000001.
    static double Degrees(double k, double scale, double translate)
    {
        var perDegree = Math.Round(1 / scale);
        var isDecimal = Math.Abs((perDegree * scale) - 1) < 1e-12 && double.IsInteger(translate);
        return isDecimal ? (k + (translate * perDegree)) / perDegree : (k * scale) + translate;
    }

    static (double X, double Y)? Pair(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out var pair)
            && pair.ValueKind == JsonValueKind.Array
            && pair.EnumerateArray().ToArray() is [{ ValueKind: JsonValueKind.Number } x, { ValueKind: JsonValueKind.Number } y]
                ? (x.GetDouble(), y.GetDouble())
                : null;
}
