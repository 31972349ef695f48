using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>All boundaries at one level of detail, by ubigeo; EPSG:4326, shells counter-clockwise and holes clockwise.</summary>
public sealed record BoundaryLayer(
    IReadOnlyDictionary<string, MultiPolygon> Departments,
    IReadOnlyDictionary<string, MultiPolygon> Provinces,
    IReadOnlyDictionary<string, MultiPolygon> Districts)
{
    /// <summary>The boundary of a department, province or district, or <see langword="null"/> where there is none.</summary>
    public MultiPolygon? Find(string ubigeo) => ubigeo.Length switch
    {
        2 => Departments.GetValueOrDefault(ubigeo),
        4 => Provinces.GetValueOrDefault(ubigeo),
        _ => Districts.GetValueOrDefault(ubigeo),
    };
}

/// <summary>Something that was not as it should be and has been put right.</summary>
public sealed record BoundaryNote(string File, int Line, string Text)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Text}");
}

/// <summary>The boundaries at their three levels of detail.</summary>
/// <param name="Full">Unsimplified.</param>
/// <param name="Z8">For zooms up to 8.</param>
/// <param name="Z5">For zooms up to 5.</param>
/// <param name="Notes">What was repaired, in the order of the file.</param>
public sealed record BoundarySet(BoundaryLayer Full, BoundaryLayer Z8, BoundaryLayer Z5, IReadOnlyList<BoundaryNote> Notes);
