using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MimpGeo.Import.Boundaries;

/// <summary>Writes TopoJSON 1.0 with quantised, delta-encoded arcs, each arc and each geometry on a line of its own.</summary>
sealed class TopoJsonWriter
{
    readonly StreamWriter _output;
    readonly Func<string, string> _nameOf;

    // Whole degrees, so that adding it back loses no digit; positive and small numbers make a smaller file.
    readonly GridPoint _origin;
    readonly List<GridPoint[]> _arcs = [];

    // By reference: a simplified level keeps the array of an arc that did not change, and so shares its number.
    readonly Dictionary<GridPoint[], int> _numbers = new(ReferenceEqualityComparer.Instance);

    TopoJsonWriter(StreamWriter output, IReadOnlyList<TopoObject> objects, Func<string, string> nameOf)
    {
        (_output, _nameOf) = (output, nameOf);
        GridPoint[] points = [.. objects.SelectMany(written => written.Arcs).SelectMany(arc => arc.Points)];
        _origin = new(
            WholeDegrees(points.Min(point => point.X)) * GridPoint.PerDegree,
            WholeDegrees(points.Min(point => point.Y)) * GridPoint.PerDegree);
    }

    public static void Write(Stream stream, IReadOnlyList<TopoObject> objects, Func<string, string> nameOf)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new TopoJsonWriter(output, objects, nameOf).Write(objects);
    }

    void Write(IReadOnlyList<TopoObject> objects)
    {
        _output.WriteLine("""{"type":"Topology",""");
        var translate = $"[{WholeDegrees(_origin.X)},{WholeDegrees(_origin.Y)}]";
        _output.WriteLine($$"""
            "transform":{"scale":[0.00001,0.00001],"translate":{{translate}}},
            """);
        _output.WriteLine("""
            "objects":{
            """);
        WriteList(objects, WriteObject);
        _output.WriteLine("""
            },"arcs":[
            """);
        WriteList(_arcs, points => _output.Write(Encode(points)));
        _output.WriteLine("]}");
    }

    void WriteObject(TopoObject written)
    {
        _output.WriteLine($$"""{{Quote(written.Name)}}:{"type":"GeometryCollection","geometries":[""");
        WriteList(written.Regions, region => _output.Write(Encode(region, written.Arcs)));
        _output.Write("]}");
    }

    void WriteList<T>(IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            write(items[i]);
            _output.WriteLine(i < items.Count - 1 ? "," : "");
        }
    }

    string Encode(Region region, IReadOnlyList<Arc> arcs)
    {
        string[] parts = [.. region.Parts.Select(part => Encode(part, arcs))];
        var (type, coded) = parts is [var only] ? ("Polygon", only) : ("MultiPolygon", $"[{string.Join(',', parts)}]");
        return $$"""{"type":"{{type}}","id":{{Quote(region.Code)}},"properties":{"name":{{Quote(_nameOf(region.Code))}}},"arcs":{{coded}}}""";
    }

    string Encode(RegionPart part, IReadOnlyList<Arc> arcs)
        => $"[{string.Join(',', part.Holes.Prepend(part.Shell).Select(ring => Encode(ring, arcs)))}]";

    string Encode(ArcRing ring, IReadOnlyList<Arc> arcs)
        => $"[{string.Join(',', ring.Uses.Select(use => Number(use, arcs)))}]";

    int Number(ArcUse use, IReadOnlyList<Arc> arcs)
    {
        var points = arcs[use.Arc].Points;
        if (_numbers.TryAdd(points, _arcs.Count))
            _arcs.Add(points);
        return use.Reversed ? ~_numbers[points] : _numbers[points];
    }

    string Encode(GridPoint[] points)
        => $"[{string.Join(',', points.Zip(points.Prepend(_origin), (p, before) => $"[{p.X - before.X},{p.Y - before.Y}]"))}]";

    static int WholeDegrees(int units) => (int)Math.Floor((double)units / GridPoint.PerDegree);

    static string Quote(string text)
        => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
