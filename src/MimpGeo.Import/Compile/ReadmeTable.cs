using System.Globalization;
using System.Security.Cryptography;
using MimpGeo.Import.Checks;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>The table of files in <c>geodata/README.md</c>: what each is, its rows and its checksum, written by the build.</summary>
static class ReadmeTable
{
    public const string Name = "README.md";

    const string From = "<!-- files: written by geodata build -->";
    const string To = "<!-- /files -->";

    static readonly (string File, string What, string Sources, string Crs)[] Files =
    [
        (GeodataFolder.Boundaries, "districts of 2018, provinces and departments, at three levels of detail", SourceTable.Boundaries, "EPSG:4326"),
        (GeodataFolder.Territories, "names, INEI and RENIEC codes, capitals, altitude, area, population 2020", $"{SourceTable.Districts}, {SourceTable.Ubigeos}, {SourceTable.Poverty}", "EPSG:4326"),
        (GeodataFolder.Origins, "districts created after 2018 and those they were cut from", SourceTable.Districts, "–"),
        (GeodataFolder.Indicators, "what is measured", "–", "–"),
        (GeodataFolder.Observations, "poverty 2018 with its interval, partner violence 2021–2024, human development 2019", $"{SourceTable.Poverty}, {SourceTable.Endes}, {SourceTable.HumanDevelopment}", "–"),
        (GeodataFolder.Services, "the ministry's directory of services", $"{SourceTable.Directory}, {SourceTable.OtherServices}", "EPSG:4326"),
        (GeodataFolder.ServiceCounts, "shelters: their number by department", SourceTable.Shelters, "–"),
        (GeodataFolder.Figures, "every number that five documents of the ministry print (kept by hand)", $"{SourceTable.NationalSummary}, {SourceTable.LimaSummary}, {SourceTable.MoqueguaSummary}, {SourceTable.PunoSummary}, {SourceTable.EqualityReport}", "–"),
        (GeodataFolder.Measures, "what those numbers count (kept by hand)", "–", "–"),
        (GeodataFolder.Subjects, "what they speak of beside the service types (kept by hand)", "–", "–"),
        (GeodataFolder.Mentions, "dates, norms and bodies that those documents name (kept by hand)", $"{SourceTable.NationalSummary}, {SourceTable.LimaSummary}, {SourceTable.MoqueguaSummary}, {SourceTable.PunoSummary}, {SourceTable.EqualityReport}", "–"),
        (GeodataFolder.Places, "populated places of 2017 with modelled population", $"{SourceTable.Places}, {SourceTable.Poverty}", "EPSG:4326"),
        (GeodataFolder.Sources, "publishers, licences and reference dates by source code", "–", "–"),
    ];

    public static void Update(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return;

        var readme = File.ReadAllText(path);
        var (from, to) = (readme.IndexOf(From, StringComparison.Ordinal), readme.IndexOf(To, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new ImportRefusedException(Path.GetFileName(path), null, $"has no place for the table of files: put it between '{From}' and '{To}'.");

        File.WriteAllText(path, string.Concat(readme.AsSpan(0, from + From.Length), "\n", Table(folder), readme.AsSpan(to)));
    }

    static string Table(string folder) => string.Concat(Files
        .Where(file => File.Exists(Path.Combine(folder, file.File)))
        .Select(file => $"| {file.File} | {file.What} | {file.Sources} | {file.Crs} | {Rows(Path.Combine(folder, file.File))} | {Last(Path.Combine(folder, file.File))} | `{Digest(Path.Combine(folder, file.File))}` |\n")
        .Prepend("| file | what | sources | CRS | rows | last row | SHA-256 |\n|---|---|---|---|---|---|---|\n"));

    static string Rows(string path) => path.EndsWith(".csv", StringComparison.Ordinal)
        ? SourceCsv.Rows(path).Count().ToString(CultureInfo.InvariantCulture)
        : "–";

    // The import tells by it that a file was cut off.
    static string Last(string path) => path.EndsWith(".csv", StringComparison.Ordinal) ? TruncationCheck.LastRow(path) : "–";

    static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
