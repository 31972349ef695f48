using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>What can be wrong with districts before their borders are compared.</summary>
static class DistrictCheck
{
    public static IEnumerable<string> Codes(IEnumerable<District> districts)
        => districts.GroupBy(district => district.Ubigeo).SelectMany(alike => Codes(alike.Key, alike.Count()));

    public static IEnumerable<string> Outline(District district)
        => !IsOnGlobe(district.Outline.EnvelopeInternal)
            ? [$"'{district.Ubigeo}' is empty or leaves longitude -180 to 180, latitude -90 to 90"]
            : FaceRing.Of(0, district.Outline)
                .Where(ring => ring.DoubledArea == 0)
                .Select(ring => $"a ring of '{district.Ubigeo}' at {ring.Points[0]} has no area on a grid of a hundred-thousandth of a degree");

    static IEnumerable<string> Codes(string ubigeo, int count)
    {
        if (ubigeo.Length != 6 || !ubigeo.All(char.IsAsciiDigit))
            yield return $"'{ubigeo}' is not an ubigeo of 6 digits";
        if (count > 1)
            yield return $"'{ubigeo}' stands {count} times";
    }

    static bool IsOnGlobe(Envelope box)
        => !box.IsNull && Wgs84.Contains(box.MinX, box.MinY) && Wgs84.Contains(box.MaxX, box.MaxY);
}
