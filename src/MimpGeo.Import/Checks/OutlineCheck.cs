using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Import.Boundaries;
using MimpGeo.Import.Geodata;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses outlines that do not fit each other: neighbours that overlap, parents drawn elsewhere than their districts, levels of detail that speak of different places.</summary>
sealed class OutlineCheck(Outlines outlines, Rejections rejections)
{
    // Simplified for zoom 5, the smallest districts of Peru still share 69 % of the ground with their full outline.
    const double SharedGround = 0.5;

    public void Check()
    {
        (BoundaryLevel Level, Func<Outline, MultiPolygon> Of)[] levels =
            [(BoundaryLevel.Full, outline => outline.Full), (BoundaryLevel.Z8, outline => outline.Z8), (BoundaryLevel.Z5, outline => outline.Z5)];

        foreach (var reason in levels.SelectMany(level => Faults(level.Level, level.Of)))
            rejections.Add(GeodataFolder.Boundaries, null, reason);
    }

    IEnumerable<string> Faults(BoundaryLevel level, Func<Outline, MultiPolygon> of)
    {
        var drawn = outlines.Ubigeos.ToDictionary(ubigeo => ubigeo, ubigeo => of(outlines.Find(ubigeo)!));
        return Overlaps(drawn).Concat(Dissolved(drawn)).Concat(Misplaced(drawn, level)).Select(fault => $"{level.Name}: {fault}");
    }

    static IEnumerable<string> Overlaps(Dictionary<Ubigeo, MultiPolygon> drawn)
        => CoverageOverlaps.Find(drawn.Where(outline => outline.Key.Level == AdminLevel.District).ToDictionary())
            .Select(overlap => $"{overlap.One} and {overlap.Other} overlap by {SquareKilometres(overlap.Common)} near {Near(overlap.Common)}.");

    static ParallelQuery<string> Dissolved(Dictionary<Ubigeo, MultiPolygon> drawn)
        => drawn.Where(outline => outline.Key.Level != AdminLevel.District)
            .AsParallel().AsOrdered()
            .Select(parent => Dissolved(parent.Key, parent.Value, drawn.Where(outline => IsDistrictOf(parent.Key, outline.Key)).ToDictionary()))
            .OfType<string>();

    static string? Dissolved(Ubigeo parent, MultiPolygon outline, Dictionary<Ubigeo, MultiPolygon> districts)
    {
        if (DissolvedOutline.Difference(outline, districts.Values) is not { } difference)
            return null;

        var elsewhere = districts.Where(district => SharedArea(district.Value, outline) < district.Value.Area * SharedGround).Select(district => district.Key).ToList();
        return $"{parent} is not its districts taken together: they differ by {SquareKilometres(difference)} near {Near(difference)}"
            + (elsewhere.Count > 0 ? $"; outside it lies {string.Join(", ", elsewhere)}." : ".");
    }

    static bool IsDistrictOf(Ubigeo parent, Ubigeo district) => district.Level == AdminLevel.District && parent.Contains(district);

    ParallelQuery<string> Misplaced(Dictionary<Ubigeo, MultiPolygon> drawn, BoundaryLevel level)
        => drawn.AsParallel().AsOrdered()
            .Where(outline => level != BoundaryLevel.Full && outline.Key.Level == AdminLevel.District && !IsInPlace(outline.Value, outlines.Find(outline.Key)!.Full))
            .Select(outline => $"{outline.Key} is drawn elsewhere than at full detail: less than half of the smaller outline lies in the larger.");

    static bool IsInPlace(MultiPolygon simplified, MultiPolygon full)
        => SharedArea(simplified, full) >= Math.Min(simplified.Area, full.Area) * SharedGround;

    static double SharedArea(MultiPolygon one, MultiPolygon other)
        => one.EnvelopeInternal.Intersects(other.EnvelopeInternal) ? CoverageOverlaps.Common(one, other).Area : 0;

    static string Near(Geometry area)
        => string.Create(CultureInfo.InvariantCulture, $"({area.InteriorPoint.X:0.#####} {area.InteriorPoint.Y:0.#####})");

    static string SquareKilometres(Geometry area)
        => Wgs84.SquareKilometres(area) is var size && size < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{size:0.######} km²")
            : string.Create(CultureInfo.InvariantCulture, $"{size:#,0} km²");
}
