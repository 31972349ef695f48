namespace MimpGeo.Import.Boundaries;

/// <summary>One object of a TopoJSON: regions drawn with one level's arcs.</summary>
sealed record TopoObject(string Name, IReadOnlyList<Region> Regions, IReadOnlyList<Arc> Arcs)
{
    /// <summary>The objects of one admin level are named after it, with the level of detail as suffix.</summary>
    public static IReadOnlyList<(string Name, int Digits)> AdminLevels { get; } =
        [("districts", 6), ("provinces", 4), ("departments", 2)];

    public static string NameOf(string adminLevel, BoundaryLevel level) => adminLevel + level.Suffix;
}
