using System.Security.Cryptography;
using System.Text;

namespace MimpGeo.Import.Geodata;

/// <summary>The files that an input folder consists of.</summary>
static class GeodataFolder
{
    public const string Boundaries = "boundaries.topojson";
    public const string Sources = "sources.csv";
    public const string Territories = "territories.csv";
    public const string Origins = "territory_origins.csv";
    public const string Indicators = "indicators.csv";
    public const string Observations = "observations.csv";
    public const string Services = "services.csv";
    public const string ServiceCounts = "service_counts.csv";
    public const string Measures = "measures.csv";
    public const string Subjects = "subjects.csv";
    public const string Figures = "figures.csv";
    public const string Mentions = "mentions.csv";
    public const string Places = "places.csv";

    /// <summary>Transcribed by hand and kept here: no build makes them.</summary>
    public static IReadOnlyList<string> KeptByHand { get; } = [Measures, Subjects, Figures, Mentions];

    static readonly string[] Files =
        [Boundaries, Sources, Territories, Origins, Indicators, Observations, Services, ServiceCounts, Measures, Subjects, Figures, Mentions, Places];

    /// <summary>SHA-256 over the names and contents of the files that are there, as lower-case hexadecimal digits.</summary>
    public static string Digest(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Files.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            // The content's own digest has a fixed length: no two folders can run together into the same bytes.
            sha.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
            using var content = File.OpenRead(Path.Combine(folder, name));
            sha.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
