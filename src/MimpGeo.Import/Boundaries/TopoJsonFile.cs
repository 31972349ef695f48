using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Reads <c>boundaries.topojson</c>, or a file of the same objects made by another tool.</summary>
public static class TopoJsonFile
{
    /// <exception cref="ImportRefusedException">Something is wrong that cannot be repaired; it says everything that is wrong.</exception>
    public static BoundarySet Read(string path)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new ImportRefusedException(file, null, "there is no such file");

        var document = TopoJsonParser.Parse(file, File.ReadAllBytes(path));
        BoundaryObject[] objects = [.. Names().AsParallel().AsOrdered()
            .Select(named => BoundaryObject.Read(file, named.Name, named.Digits, document))];

        Rejection[] rejections = [.. objects.SelectMany(read => read.Rejections)];
        return rejections.Length == 0 ? ToSet(objects) : throw new ImportRefusedException(rejections);
    }

    static IEnumerable<(string Name, int Digits)> Names()
        => BoundaryLevel.All.SelectMany(level => TopoObject.AdminLevels
            .Select(admin => (TopoObject.NameOf(admin.Name, level), admin.Digits)));

    static BoundarySet ToSet(BoundaryObject[] objects)
    {
        BoundaryLayer[] layers = [.. objects.Chunk(TopoObject.AdminLevels.Count).Select(ToLayer)];
        return new(layers[0], layers[1], layers[2], [.. objects.SelectMany(read => read.Notes)]);
    }

    static BoundaryLayer ToLayer(BoundaryObject[] admin)
    {
        IReadOnlyDictionary<string, MultiPolygon> Of(int digits) => admin.Single(read => read.Digits == digits).Boundaries;
        return new(Departments: Of(2), Provinces: Of(4), Districts: Of(6));
    }
}
