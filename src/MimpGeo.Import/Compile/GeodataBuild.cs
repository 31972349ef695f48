namespace MimpGeo.Import.Compile;

/// <summary>Compiles <c>geodata/</c>, what the product ships, from the full sources. Same input, same bytes.</summary>
public static class GeodataBuild
{
    /// <exception cref="ImportRefusedException">A source is missing or is not what it should be.</exception>
    public static void Run(string from, string folder, IProgress<string> progress)
    {
        var source = new SourceFolder(from);
        Directory.CreateDirectory(folder);

        progress.Report("sources and names");
        SourceTable.Write(folder);
        var names = TerritoryNames.Read(source);

        progress.Report("territories");
        TerritoryTable.Write(source, names, folder);
        OriginTable.Write(source, folder);

        progress.Report("outlines");
        foreach (var line in BoundaryTable.Report(BoundaryTable.Write(source, names, folder)))
            progress.Report(line);

        progress.Report("indicators");
        ObservationTable.Write(source, names, folder);

        progress.Report("services");
        ServiceTable.Write(source, names, folder);

        progress.Report("places");
        PlaceTable.Write(source, folder);
        ReadmeTable.Update(folder);
    }
}
