using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimpGeo.Server;
using MimpGeo.Tests.Import;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Http;

/// <summary>Everything that the server answers, searched for what is reserved.</summary>
public sealed class ReservedAnswersTests(MapFixture map, ImportedStore store) : IClassFixture<ImportedStore>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_knows_the_places_tells_nobody()
    {
        // The fixture's home and shelter have names, addresses, phones and points in the database.
        string[] secrets =
        [
            "Lucero", "Silencio", "999000111", @"75\.7123", @"12\.6123", "CAR_NNA-001",
            "Aurora Velada", "Oculto", "988777666", @"76\.3456", @"12\.3456", "HRT-001",
        ];
        await using var server = MapServer.Create(store.ConnectionString, "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        await AssertSilentAsync(client, secrets, [(-75.71234, -12.61234), (-76.34567, -12.34567)]);
    }

    /// <summary>Where the full directory lies beside the checkout, its homes are looked for too, in answers and in what ships.</summary>
    [Fact]
    public async Task The_homes_of_the_real_directory_are_nowhere()
    {
        var homes = Directory.Exists(Repository.Sources) ? Homes() : [];
        string[] secrets = [.. homes.Select(home => Regex.Escape(home.Name)), .. homes.Select(home => Pair(home.Lon, home.Lat))];

        await AssertSilentAsync(map.Client, secrets, [(-77, -12), .. homes.Take(3).Select(home => (Number(home.Lon), Number(home.Lat)))]);
        foreach (var path in Directory.EnumerateFiles(Repository.Geodata))
        {
            // A service that is public may stand on the same latitude: both numbers of a home must be on one line.
            var lines = File.ReadLines(path);
            Assert.DoesNotContain(lines, line => homes.Any(home => line.Contains(home.Name, StringComparison.Ordinal)
                || (line.Contains(home.Lon, StringComparison.Ordinal) && line.Contains(home.Lat, StringComparison.Ordinal))));
        }
    }

    static async Task AssertSilentAsync(HttpClient client, string[] secrets, (double Lon, double Lat)[] places)
    {
        var answers = 0;
        foreach (var path in Paths(places))
        {
            using var response = await client.GetAsync(path, Cancel);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Cancel));
            answers += response.IsSuccessStatusCode ? 1 : 0;
            var told = secrets.FirstOrDefault(secret => Regex.IsMatch(body, secret) || Regex.IsMatch(response.Headers.ToString(), secret));
            Assert.True(told is null, $"{path} tells '{told}'.");
        }

        Assert.True(answers > 50, $"Only {answers} addresses answered: the search is a sham.");
    }

    static IEnumerable<string> Paths((double Lon, double Lat)[] places)
    {
        yield return "/";
        yield return "/api/catalogue";
        yield return "/api/figures/series";
        foreach (var f in new[] { "json", "geojson", "csv" })
            yield return $"/api/figures?f={f}";
        foreach (var f in new[] { "json", "html", "csv" })
            yield return $"/api/reconciliation?f={f}";
        foreach (var territory in new[] { "00", "12", "15", "1501", "18", "21" })
        {
            yield return $"/api/reports/{territory}";
            yield return $"/api/consolidated/{territory}?f=html";
            yield return $"/api/consolidated/{territory}?f=json";
            yield return $"/api/sheets/{territory}.svg";
            yield return $"/api/sheets/{territory}.html";
        }

        foreach (var service in new[] { "CAR_NNA", "HRT", "CEM", "SAU", "SAR", "CAI" })
        {
            foreach (var level in new[] { "department", "province", "district" })
            {
                foreach (var f in new[] { "geojson", "json", "csv" })
                {
                    yield return $"/api/gaps?service={service}&level={level}&above=0&f={f}";
                    yield return $"/api/gaps?service={service}&level={level}&above=0&f={f}&within_km=1";
                    yield return $"/api/gaps?service={service}&level={level}&above=0&f={f}&assign=location";
                }
            }
        }

        foreach (var collection in new[] { "departments", "provinces", "districts", "services", "places" })
        {
            yield return $"/ogc/collections/{collection}/items?limit=10000&precision=15";
            yield return $"/ogc/collections/{collection}/items?limit=10000&sortby=-name";
            foreach (var place in places)
                yield return FormattableString.Invariant($"/ogc/collections/{collection}/items?bbox={place.Lon - 0.00777},{place.Lat - 0.00777},{place.Lon + 0.00777},{place.Lat + 0.00777}&skipGeometry=true");
        }

        yield return "/ogc/collections";
        foreach (var (layer, z, place) in
            from layer in new[] { "services", "districts", "provinces", "departments" }
            from z in Enumerable.Range(0, 17)
            from place in places
            select (layer, z, place))
        {
            var (x, y) = TileOf(place.Lon, place.Lat, z);
            yield return $"/tiles/{layer}/{z}/{x}/{y}.mvt";
        }
    }

    static (int X, int Y) TileOf(double lon, double lat, int z)
    {
        var latitude = lat * Math.PI / 180;
        return (
            (int)((lon + 180) / 360 * (1 << z)),
            (int)((1 - (Math.Log(Math.Tan(latitude) + (1 / Math.Cos(latitude))) / Math.PI)) / 2 * (1 << z)));
    }

    static (string Name, string Lon, string Lat)[] Homes()
    {
        using var directory = new StreamReader(Path.Combine(Repository.Sources, "services", "mimp_otros_servicios_2026_parcial.csv"));
        return [.. CsvTable.Read(directory)
            .Where(row => row["servicio"] == "CAR" && row["lon"] != "")
            .Select(row => (row["nombre"], row["lon"], row["lat"]))];
    }

    // Both numbers and all their digits: borders run past homes, one of them at two metres.
    static string Pair(string lon, string lat) => $@"{Regex.Escape(lon)}[ ,]+{Regex.Escape(lat)}";

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
