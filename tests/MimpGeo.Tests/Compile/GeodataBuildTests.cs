using System.Globalization;
using System.Security.Cryptography;
using MimpGeo.Import;
using MimpGeo.Import.Compile;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Compile;

public sealed class GeodataBuildTests
{
    /// <summary>Where the full sources lie beside the checkout, the build is run again; elsewhere the shipped files are held against their own checksums.</summary>
    [Fact]
    public void Same_sources_give_the_same_bytes()
    {
        var expected = Shipped(Repository.Geodata);
        if (!Directory.Exists(Repository.Sources))
        {
            var readme = File.ReadAllText(Path.Combine(Repository.Geodata, "README.md"));
            Assert.All(expected.Where(file => file.Key != "README.md"), file => Assert.Contains(file.Value, readme, StringComparison.Ordinal));
            return;
        }

        var folder = Directory.CreateTempSubdirectory("mimpgeo-build-");
        try
        {
            foreach (var kept in new[] { "README.md", "figures.csv", "measures.csv", "subjects.csv", "mentions.csv" })
                File.Copy(Path.Combine(Repository.Geodata, kept), Path.Combine(folder.FullName, kept));
            GeodataBuild.Run(Repository.Sources, folder.FullName, new Progress<string>(), TestContext.Current.CancellationToken);

            Assert.Equal(expected, Shipped(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_places_of_a_district_add_up_to_its_population()
    {
        var people = CsvTable.Shipped("territories.csv").Where(row => row["ubigeo"].Length == 6 && row["population"] != "")
            .ToDictionary(row => row["ubigeo"], row => Number(row["population"]));
        var places = CsvTable.Shipped("places.csv").GroupBy(row => row["ubigeo"]).ToDictionary(d => d.Key, d => d.Sum(row => Number(row["population"])));

        Assert.Equal(people.OrderBy(d => d.Key, StringComparer.Ordinal), places.OrderBy(d => d.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_level_adds_up_to_the_one_above()
    {
        var people = CsvTable.Shipped("territories.csv").Where(row => row["population"] != "").ToDictionary(row => row["ubigeo"], row => Number(row["population"]));

        decimal Sum(int digits, string under) => people.Where(t => t.Key.Length == digits && t.Key != "00" && t.Key.StartsWith(under, StringComparison.Ordinal)).Sum(t => t.Value);
        Assert.Equal(people["00"], Sum(2, ""));
        Assert.All(people.Keys.Where(u => u.Length == 2 && u != "00"), u => Assert.Equal(people[u], Sum(4, u)));
        Assert.All(people.Keys.Where(u => u.Length == 4), u => Assert.Equal(people[u], Sum(6, u)));
    }

    [Fact]
    public void Childrens_homes_are_shipped_without_anything_that_leads_to_them()
    {
        var homes = CsvTable.Shipped("services.csv").Where(row => row["type"] == "CAR_NNA").ToArray();

        Assert.Equal(54, homes.Length);
        Assert.All(homes, home => Assert.Equal("", home["name"] + home["address"] + home["phone"] + home["lon"] + home["lat"]));
        Assert.DoesNotContain(CsvTable.Shipped("services.csv"), row => row["type"] == "HRT");
    }

    static Dictionary<string, string> Shipped(string folder)
        => Directory.EnumerateFiles(folder).ToDictionary(
            path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Broken_sources_are_told_in_a_sentence_and_change_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("mimpgeo-build-");
        try
        {
            var (sources, target) = (folder.CreateSubdirectory("sources"), folder.CreateSubdirectory("geodata"));
            File.WriteAllText(Path.Combine(target.FullName, "services.csv"), "as it was");

            var missing = Assert.Throws<ImportRefusedException>(() => GeodataBuild.Run(sources.FullName, target.FullName, new Progress<string>(), TestContext.Current.CancellationToken));
            Write("places/distritos_master_1891.csv", "a,b\n1,2\n");
            Write("places/ubigeo_provincia.csv", "a,b\n1,2\n");
            Write("places/ubigeo_departamento.csv", "a,b\n1,2\n");
            var broken = Assert.Throws<ImportRefusedException>(() => GeodataBuild.Run(sources.FullName, target.FullName, new Progress<string>(), TestContext.Current.CancellationToken));

            Assert.Contains("not found under", missing.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', broken.Message);
            Assert.Equal(["as it was"], target.GetFiles().Select(file => File.ReadAllText(file.FullName)));
            Assert.Equal(["geodata", "sources"], folder.GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));

            void Write(string name, string text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(sources.FullName, name))!);
                File.WriteAllText(Path.Combine(sources.FullName, name), text);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
