using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>The sheets of all departments or provinces in one PDF.</summary>
/// <param name="source">Of the sheets.</param>
/// <param name="level">Departments or provinces.</param>
/// <param name="within">The territory that they lie in.</param>
sealed class Atlas(SheetSource source, AdminLevel level, Ubigeo within)
{
    /// <summary>Reads two at a time at the least: one waits for the database while the other computes.</summary>
    static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    /// <exception cref="BadParameterException">There is no territory of the level.</exception>
    /// <exception cref="CommandException">The data changed between two sheets.</exception>
    public async Task WriteAsync(Stream body, IProgress<AtlasProgress> progress, CancellationToken cancel)
    {
        var territories = await source.TerritoriesAsync(level, within, cancel);
        var sheets = await ReadAsync([.. territories.Where(territory => territory.Ubigeo.Level == level)], progress, cancel);
        var drawn = 0;
        SheetWriter.WriteAtlas(body, ContentsOf(sheets, territories), sheets.Select(sheet =>
        {
            cancel.ThrowIfCancellationRequested();
            progress.Report(new(AtlasStep.Drawing, ++drawn, sheets.Length, sheet.Territory.Name));
            return (sheet.Plan, sheet.Content);
        }));
    }

    async Task<Sheet[]> ReadAsync(IReadOnlyList<TerritoryFacts> territories, IProgress<AtlasProgress> progress, CancellationToken cancel)
    {
        if (territories is [])
            throw new BadParameterException("level", $"there is no {level} in '{within}'.");

        var (sheets, read) = (new Sheet[territories.Count], 0);
        await Parallel.ForAsync(0, sheets.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (at, stop) =>
        {
            sheets[at] = await source.ReadAsync(territories[at].Ubigeo, "pdf", stop);
            progress.Report(new(AtlasStep.Reading, Interlocked.Increment(ref read), sheets.Length, territories[at].Name));
        });
        return sheets.Select(sheet => sheet.Content.Imprint.Snapshot).Distinct().Count() == 1 ? sheets
            : throw new CommandException("The data changed while the atlas was read: give the command again.");
    }

    AtlasContents ContentsOf(Sheet[] sheets, IReadOnlyList<TerritoryFacts> territories)
    {
        var (first, language) = (sheets[0], sheets[0].Question.Language);
        var names = territories.ToDictionary(territory => territory.Ubigeo.Code, territory => territory.Name);
        var title = level == AdminLevel.Department ? new Words("Atlas de los departamentos", "Atlas of the departments") : new Words("Atlas de las provincias", "Atlas of the provinces");
        return new(
            $"{title.In(language)} · {first.Content.Words.LegendTitle}", first.Question.Size, [.. sheets.Select(sheet => EntryOf(sheet, names))], language,
            $"{first.Content.Words.Subtitle} · {first.Content.Imprint.Author} · {first.Content.Imprint.Snapshot}, {first.Content.Imprint.Date:yyyy-MM-dd}", first.Content.Imprint.Date);
    }

    static AtlasEntry EntryOf(Sheet sheet, Dictionary<string, string> names)
    {
        var ubigeo = sheet.Territory.Ubigeo;
        return new(
            sheet.Territory.Name, ubigeo.Level == AdminLevel.Province ? names.GetValueOrDefault(ubigeo.Code[..2], sheet.Territory.Department ?? "") : null,
            sheet.Content.Words.Title, sheet.Plan.Frame.Scale);
    }
}

/// <summary>What is done with the sheets of an atlas.</summary>
enum AtlasStep
{
    Reading,
    Drawing,
}

/// <summary>How far an atlas is.</summary>
sealed record AtlasProgress(AtlasStep Step, int Done, int Total, string Name);
