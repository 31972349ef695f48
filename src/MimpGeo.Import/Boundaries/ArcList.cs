using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>The arcs of a TopoJSON as they stand in the file, before the transform, with their lines.</summary>
sealed class ArcList(string file)
{
    readonly List<((double X, double Y)[] Positions, int Line)> _arcs = [];
    readonly List<Rejection> _rejections = [];

    public static ArcList Parse(ref Utf8JsonReader reader, string file, TextLines lines)
    {
        var list = new ArcList(file);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new ImportRefusedException(file, lines.LineOf(reader.TokenStartIndex), "arcs must be a list");

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.AddArc(ref reader, lines.LineOf(reader.TokenStartIndex));
        return list;
    }

    /// <exception cref="ImportRefusedException">An arc is no line, or leaves the globe.</exception>
    public IReadOnlyList<Coordinate[]> InDegrees(ArcTransform transform)
    {
        Coordinate[][] arcs = [.. _arcs.Select(arc => transform.ToDegrees(arc.Positions).ToArray())];
        for (var arc = 0; arc < arcs.Length; arc++)
            Check(arc, arcs[arc]);

        return _rejections.Count == 0 ? arcs : throw new ImportRefusedException(_rejections);
    }

    void Check(int arc, Coordinate[] positions)
    {
        if (positions.Length == 1)
            Reject(arc, "has 1 position; an arc has at least 2");

        var outside = Array.FindIndex(positions, position => !Wgs84.Contains(position.X, position.Y));
        if (outside >= 0)
            Reject(arc, FormattableString.Invariant($"leaves longitude -180 to 180, latitude -90 to 90 at position {outside + 1} ({positions[outside].X} {positions[outside].Y})"));
    }

    void Reject(int arc, string reason) => _rejections.Add(new(file, _arcs[arc].Line, $"arc {arc} {reason}"));

    void AddArc(ref Utf8JsonReader reader, int line)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Malformed(line, "is not a list of positions");

        var positions = new List<(double, double)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            positions.Add(Position(ref reader, positions.Count, line));
        if (positions.Count == 0)
            throw Malformed(line, "has no positions; an arc has at least 2");
        _arcs.Add(([.. positions], line));
    }

    (double X, double Y) Position(ref Utf8JsonReader reader, int index, int line)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !Number(ref reader, out var x) || !Number(ref reader, out var y))
            throw Malformed(line, $"has no pair of numbers at position {index + 1}");

        // a third number would be a height, which boundaries do not have
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
        }

        return reader.TokenType == JsonTokenType.EndArray ? (x, y) : throw Malformed(line, $"has more than numbers at position {index + 1}");
    }

    static bool Number(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value);
    }

    ImportRefusedException Malformed(int line, string reason) => new(file, line, $"arc {_arcs.Count} {reason}");
}
