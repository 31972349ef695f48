using MimpGeo.Domain;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Geodata;

/// <summary>The outlines of <c>boundaries.topojson</c>, and which points lie in them.</summary>
sealed class Outlines(IReadOnlyDictionary<Ubigeo, Outline> outlines)
{
    // A point of Peru may lie off its coast; one farther than this belongs to another part of the world.
    const double MarginDegrees = 1;

    readonly Dictionary<Ubigeo, IndexedPointInAreaLocator> _locators = [];
    readonly Envelope _surroundings = Surroundings(outlines.Values);

    public IEnumerable<Ubigeo> Ubigeos => outlines.Keys;

    /// <summary>Geometries in the file: each outline at each level of detail.</summary>
    public int Geometries => outlines.Count * Outline.Levels;

    public Outline? Find(Ubigeo ubigeo) => outlines.GetValueOrDefault(ubigeo);

    /// <summary>Whether the point lies in the full outline or on its border; <see langword="false"/> where there is no outline.</summary>
    public bool Hold(Ubigeo ubigeo, Point point)
        => Find(ubigeo) is { } outline
            && outline.Full.EnvelopeInternal.Contains(point.Coordinate)
            && Locator(ubigeo, outline).Locate(point.Coordinate) != Location.Exterior;

    /// <summary>Far from all outlines, and among them with its coordinates the other way round.</summary>
    public bool LooksSwapped(Point point)
        => !_surroundings.Contains(point.X, point.Y) && _surroundings.Contains(point.Y, point.X);

    IndexedPointInAreaLocator Locator(Ubigeo ubigeo, Outline outline)
        => _locators.TryGetValue(ubigeo, out var locator) ? locator : _locators[ubigeo] = new(outline.Full);

    static Envelope Surroundings(IEnumerable<Outline> outlines)
    {
        var all = outlines.Aggregate(new Envelope(), (envelope, outline) => envelope.ExpandedBy(outline.Full.EnvelopeInternal));
        all.ExpandBy(MarginDegrees);
        return all;
    }
}
