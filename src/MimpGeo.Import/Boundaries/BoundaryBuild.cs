namespace MimpGeo.Import.Boundaries;

/// <summary>Compiles <c>boundaries.topojson</c>: districts, and provinces and departments dissolved from them, at three levels of detail.</summary>
public static class BoundaryBuild
{
    /// <summary>Writes the file; the same source gives the same bytes.</summary>
    /// <exception cref="ImportRefusedException">The districts are not a clean coverage, or a name is missing.</exception>
    public static BoundaryStatistics Run(BoundarySource source, Stream output)
    {
        var topology = Topology.Of(source.File, source.Districts);
        var regions = TopoObject.AdminLevels.ToDictionary(admin => admin.Name, admin => Dissolve.By(topology, admin.Digits));
        var names = NamesOf(source, regions.Values.SelectMany(list => list).Select(region => region.Code));

        var simplifier = new CoverageSimplifier(topology, source.Obstacles);
        var levels = BoundaryLevel.All.Select(level => (Level: level, simplifier.Simplify(level).Arcs)).ToArray();
        TopoJsonWriter.Write(output, [.. levels.SelectMany(level => Objects(level.Level, level.Arcs, regions))], code => names[code]);

        var areas = source.Districts.ToDictionary(district => district.Ubigeo, district => district.Outline.Area);
        return new(
            topology.Mended,
            Dissolve.By(topology, 0).Sum(country => country.Parts.Sum(part => part.Holes.Count)),
            [.. levels.Select(level => Measure(level.Level, level.Arcs, regions["districts"], areas))]);
    }

    static IEnumerable<TopoObject> Objects(
        BoundaryLevel level, IReadOnlyList<Arc> arcs, Dictionary<string, IReadOnlyList<Region>> regions)
        => regions.Select(admin => new TopoObject(TopoObject.NameOf(admin.Key, level), admin.Value, arcs));

    static Dictionary<string, string> NamesOf(BoundarySource source, IEnumerable<string> codes)
    {
        var names = new Dictionary<string, string>(source.ParentNames);
        foreach (var district in source.Districts)
            names[district.Ubigeo] = district.Name;

        Rejection[] missing = [.. codes.Where(code => !names.ContainsKey(code))
            .Select(code => new Rejection(source.File, null, $"there is no name for '{code}'"))];
        return missing.Length == 0 ? names : throw new ImportRefusedException(missing);
    }

    static LevelStatistics Measure(
        BoundaryLevel level, IReadOnlyList<Arc> arcs, IReadOnlyList<Region> districts, Dictionary<string, double> areas)
        => new(level, arcs.Count, arcs.Sum(arc => arc.Points.Length), districts.ToDictionary(
            district => district.Code,
            district => Math.Abs((SquareDegrees(district.DoubledArea(arcs)) / areas[district.Code]) - 1)));

    static double SquareDegrees(long doubledArea) => doubledArea / 2.0 / GridPoint.PerDegree / GridPoint.PerDegree;
}
