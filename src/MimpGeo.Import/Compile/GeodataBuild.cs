using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>Compiles <c>geodata/</c>, what the product ships, from the full sources. Same input, same bytes.</summary>
public static class GeodataBuild
{
    /// <param name="from">The folder of the full sources.</param>
    /// <param name="folder">The folder to write; as it was until everything is compiled.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancel">Stops between two steps.</param>
    /// <exception cref="ImportRefusedException">A source is missing or is not what it should be.</exception>
    public static void Run(string from, string folder, IProgress<string> progress, CancellationToken cancel = default)
    {
        var unfinished = Directory.CreateDirectory($"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.{Guid.NewGuid():N}.part");
        try
        {
            Compile(new SourceFolder(from), folder, unfinished.FullName, new Steps(progress, cancel));
            Directory.CreateDirectory(folder);
            foreach (var file in unfinished.GetFiles())
                file.MoveTo(Path.Combine(folder, file.Name), overwrite: true);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or CsvHelper.CsvHelperException or IndexOutOfRangeException or OverflowException)
        {
            throw new ImportRefusedException(from, null, $"the sources cannot be compiled: {broken.Message.ReplaceLineEndings(" ").Trim()}");
        }
        finally
        {
            unfinished.Delete(recursive: true);
        }
    }

    static void Compile(SourceFolder source, string folder, string to, Steps steps)
    {
        foreach (var kept in GeodataFolder.KeptByHand.Append(ReadmeTable.Name).Where(name => File.Exists(Path.Combine(folder, name))))
            File.Copy(Path.Combine(folder, kept), Path.Combine(to, kept));

        steps.Begin("sources and names");
        SourceTable.Write(to);
        var names = TerritoryNames.Read(source);

        steps.Begin("territories");
        TerritoryTable.Write(source, names, to);
        OriginTable.Write(source, to);

        steps.Begin("outlines");
        foreach (var line in BoundaryTable.Report(BoundaryTable.Write(source, names, to)))
            steps.Begin(line);

        steps.Begin("indicators");
        ObservationTable.Write(source, names, to);

        steps.Begin("services");
        ServiceTable.Write(source, names, to);

        steps.Begin("places");
        PlaceTable.Write(source, to);
        ReadmeTable.Update(to);
    }

    sealed class Steps(IProgress<string> progress, CancellationToken cancel)
    {
        public void Begin(string what)
        {
            cancel.ThrowIfCancellationRequested();
            progress.Report(what);
        }
    }
}
