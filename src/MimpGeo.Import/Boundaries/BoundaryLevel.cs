namespace MimpGeo.Import.Boundaries;

/// <summary>How much detail a set of boundaries keeps.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Suffix">What follows the name of its objects in the TopoJSON.</param>
/// <param name="ToleranceMetres">A corner goes where its triangle is smaller than a square of this side.</param>
public sealed record BoundaryLevel(string Name, string Suffix, int ToleranceMetres)
{
    const double MetresPerUnit = 111_320.0 / GridPoint.PerDegree;

    /// <summary>The source on the grid, unsimplified.</summary>
    public static BoundaryLevel Full { get; } = new("full", "", 0);

    /// <summary>For zooms up to 8, where a pixel of a 256-pixel tile is 611 m.</summary>
    public static BoundaryLevel Z8 { get; } = new("z8", "_z8", 600);

    /// <summary>For zooms up to 5, where a pixel of a 256-pixel tile is 4.9 km.</summary>
    public static BoundaryLevel Z5 { get; } = new("z5", "_z5", 2_000);

    /// <summary>From fine to coarse: each is a simplification of the one before.</summary>
    public static IReadOnlyList<BoundaryLevel> All { get; } = [Full, Z8, Z5];

    /// <summary>Twice the area of a triangle that is as large as the tolerance's square, in grid units at the equator.</summary>
    internal long DoubledArea => (long)(2 * Math.Pow(ToleranceMetres / MetresPerUnit, 2));
}
