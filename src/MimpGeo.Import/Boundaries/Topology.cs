namespace MimpGeo.Import.Boundaries;

/// <summary>A coverage of districts as faces between shared arcs: neighbours share every edge by construction.</summary>
/// <param name="Faces">The ubigeos, sorted; an arc names its sides by their index.</param>
/// <param name="Arcs">Each border line once.</param>
/// <param name="Mended">Vertices that a district's border lacked, as sentences.</param>
sealed record Topology(IReadOnlyList<string> Faces, IReadOnlyList<Arc> Arcs, IReadOnlyList<string> Mended)
{
    /// <summary>The topology of a clean coverage.</summary>
    /// <exception cref="ImportRefusedException">The districts overlap, cross or do not share their vertices.</exception>
    public static Topology Of(string file, IEnumerable<District> districts)
    {
        District[] sorted = [.. districts.OrderBy(district => district.Ubigeo, StringComparer.Ordinal)];
        Refuse(file, [.. DistrictCheck.Codes(sorted), .. sorted.SelectMany(DistrictCheck.Outline)]);

        string[] faces = [.. sorted.Select(district => district.Ubigeo)];
        var (rings, inserted) = CoverageMending.Mend([.. sorted.SelectMany((district, face) => FaceRing.Of(face, district.Outline))]);
        var edges = new CoverageEdges(faces);
        Refuse(file, [.. rings.SelectMany(edges.Add)]);

        string[] mended = [.. inserted.Select(one => $"'{faces[one.Face]}' got the vertex {one.Vertex} of its neighbours")];
        var topology = new Topology(faces, ArcTrace.Of(rings, edges), mended);
        Refuse(file, CoverageNoding.Check(topology));
        Refuse(file, CoverageNesting.Check(topology));
        return topology;
    }

    public string NameOf(int face) => face == Arc.Outside ? "the outside" : $"'{Faces[face]}'";

    static void Refuse(string file, IReadOnlyCollection<string> defects)
    {
        if (defects.Count > 0)
            throw new ImportRefusedException([.. defects.Select(defect => new Rejection(file, null, defect))]);
    }
}
