using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>One object of the file read and checked: the boundaries of one admin level at one level of detail.</summary>
sealed class BoundaryObject
{
    readonly string _file;
    readonly string _name;
    readonly ArcSides _sides = new();
    readonly RingAssembly _assembly;
    readonly Dictionary<string, int> _lineOfId = [];
    readonly Dictionary<string, MultiPolygon> _boundaries = [];
    readonly List<Rejection> _rejections = [];
    readonly List<BoundaryNote> _notes = [];

    BoundaryObject(string file, string name, int digits, IReadOnlyList<Coordinate[]> arcs)
        => (_file, _name, Digits, _assembly) = (file, name, digits, new(arcs));

    public int Digits { get; }

    public IReadOnlyDictionary<string, MultiPolygon> Boundaries => _boundaries;

    public IReadOnlyList<Rejection> Rejections => _rejections;

    public IReadOnlyList<BoundaryNote> Notes => _notes;

    public static BoundaryObject Read(string file, string name, int digits, TopoJsonDocument document)
    {
        var read = new BoundaryObject(file, name, digits, document.Arcs);
        if (!document.Objects.TryGetValue(name, out var geometries))
            read._rejections.Add(new(file, null, $"has no object {name}"));

        foreach (var (geometry, number) in (geometries ?? []).Select((geometry, index) => (geometry, index + 1)))
            read.Add(geometry, number);
        return read;
    }

    void Add(TopoGeometry geometry, int number)
    {
        if (IdOf(geometry, number) is not { } id)
            return;

        try
        {
            var rings = TopoRings.Of(geometry.Json);
            Keep(id, geometry.Line, _assembly.Polygon(rings), rings);
        }
        catch (BoundaryException e)
        {
            Reject(geometry, $"{e.Ring(id)} {e.Message}");
        }
    }

    void Keep(string id, int line, MultiPolygon boundary, TopoRings rings)
    {
        var kept = BoundaryRepair.Valid(boundary, out var fault);
        _boundaries.Add(id, kept);
        if (fault is not null)
            _notes.Add(new(_file, line, $"{_name}: '{id}' was repaired: {fault}"));
        else if (_sides.Conflict(id, boundary, rings) is { } conflict)
            _rejections.Add(new(_file, line, $"{_name}: {conflict}"));
    }

    string? IdOf(TopoGeometry geometry, int number)
    {
        if (geometry.Json.ValueKind != JsonValueKind.Object)
            return Reject(geometry, $"geometry {number} is {geometry.Json.GetRawText()} and has no id");
        if (!geometry.Json.TryGetProperty("id", out var id))
            return Reject(geometry, $"geometry {number} has no id; it must be an ubigeo of {Digits} digits");
        if (id.ValueKind != JsonValueKind.String || id.GetString() is not { } text || !IsUbigeo(text))
            return Reject(geometry, $"geometry {number} has the id {id.GetRawText()}; it must be an ubigeo of {Digits} digits, as text");
        if (!_lineOfId.TryAdd(text, geometry.Line))
            return Reject(geometry, $"'{text}' stands twice; the first is on line {_lineOfId[text]}");
        return text;
    }

    bool IsUbigeo(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);

    string? Reject(TopoGeometry geometry, string reason)
    {
        _rejections.Add(new(_file, geometry.Line, $"{_name}: {reason}"));
        return null;
    }
}
