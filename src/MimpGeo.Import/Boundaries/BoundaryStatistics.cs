namespace MimpGeo.Import.Boundaries;

/// <summary>What a build of the boundaries found and made.</summary>
/// <param name="Mended">Vertices that a district's border lacked although its neighbours have one there, as sentences.</param>
/// <param name="Holes">Gaps in the union of all districts: lakes that belong to none, or faults of the source.</param>
/// <param name="Levels">From the finest to the coarsest.</param>
public sealed record BoundaryStatistics(
    IReadOnlyList<string> Mended,
    int Holes,
    IReadOnlyList<LevelStatistics> Levels);
