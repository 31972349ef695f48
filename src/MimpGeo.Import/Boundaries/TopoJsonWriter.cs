using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MimpGeo.Import.Boundaries;

/// <summary>Writes TopoJSON 1.0 with quantised, delta-encoded arcs, each arc and each geometry on a line of its own.</summary>
sealed class TopoJsonWriter(StreamWriter output, Func<string, string> nameOf)
{
    readonly List<GridPoint[]> _arcs = [];

    // By reference: a simplified level keeps the array of an arc that did not change, and so shares its number.
    readonly Dictionary<GridPoint[], int> _numbers = new(ReferenceEqualityComparer.Instance);

    public static void Write(Stream stream, IReadOnlyList<TopoObject> objects, Func<string, string> nameOf)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new TopoJsonWriter(output, nameOf).Write(objects);
    }

    void Write(IReadOnlyList<TopoObject> objects)
    {
        output.WriteLine("""{"type":"Topology",""");
        output.WriteLine("""
            "transform":{"scale":[0.000001,0.000001],"translate":[0,0]},
            """);
        output.WriteLine("""
            "objects":{
            """);
        WriteList(objects, WriteObject);
        output.WriteLine("""
            },"arcs":[
            """);
        WriteList(_arcs, points => output.Write(Encode(points)));
        output.WriteLine("]}");
    }

    void WriteObject(TopoObject written)
    {
        output.WriteLine($$"""{{Quote(written.Name)}}:{"type":"GeometryCollection","geometries":[""");
        WriteList(written.Regions, region => output.Write(Encode(region, written.Arcs)));
        output.Write("]}");
    }

    void WriteList<T>(IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            write(items[i]);
            output.WriteLine(i < items.Count - 1 ? "," : "");
        }
    }

    string Encode(Region region, IReadOnlyList<Arc> arcs)
    {
        string[] parts = [.. region.Parts.Select(part => Encode(part, arcs))];
        var (type, coded) = parts is [var only] ? ("Polygon", only) : ("MultiPolygon", $"[{string.Join(',', parts)}]");
        return $$"""{"type":"{{type}}","id":{{Quote(region.Code)}},"properties":{"name":{{Quote(nameOf(region.Code))}}},"arcs":{{coded}}}""";
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

    static string Encode(GridPoint[] points)
        => $"[{string.Join(',', points.Zip(points.Prepend(default), (p, before) => $"[{p.X - before.X},{p.Y - before.Y}]"))}]";

    static string Quote(string text)
        => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
