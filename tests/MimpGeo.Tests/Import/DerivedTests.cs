using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>What the import works out of the files, on squares small enough to do by hand.</summary>
public sealed class DerivedTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0801", "(20 * 2000 + 60 * 300) / 2300.0", "(18 * 2000 + 55 * 300) / 2300.0", "(22 * 2000 + 65 * 300) / 2300.0")]
    [InlineData("07", "(10 * 1000 + 15 * 500) / 1500.0", "(8 * 1000 + 12 * 500) / 1500.0", "(12 * 1000 + 18 * 500) / 1500.0")]
    [InlineData("00", "(10 * 1000 + 15 * 500 + 20 * 2000 + 60 * 300 + 50.5 * 500) / 4300", "(8 * 1000 + 12 * 500 + 18 * 2000 + 55 * 300 + 45 * 500) / 4300.0", "(12 * 1000 + 18 * 500 + 22 * 2000 + 65 * 300 + 56 * 500) / 4300.0")]
    public async Task Poverty_of_a_parent_is_its_districts_weighted_by_people(string ubigeo, string value, string low, string high)
        => Assert.True(await store.ScalarAsync<bool>($"""
            SELECT derived AND abs(value - {value}) < 1e-12 AND abs(low - ({low})) < 1e-12 AND abs(high - ({high})) < 1e-12 AND source = 'map'
            FROM observation WHERE indicator = 'poverty' AND ubigeo = '{ubigeo}' AND period = '2018'
            """, Cancel));

    [Fact]
    public async Task Published_rows_are_not_derived()
        => Assert.Equal(9, await store.ScalarAsync<long>("SELECT count(*) FROM observation WHERE NOT derived", Cancel));

    [Theory]
    [InlineData("CEM0001", "in_district")]
    [InlineData("CEM0002", "in_district")] // on the border
    [InlineData("SAU0001", "near_district")]
    [InlineData("CEM0003", "same_department")]
    [InlineData("CAI0001", "elsewhere")]
    [InlineData("CAI0002", "no_outline")]
    [InlineData("SAR0001", "no_point")]
    [InlineData("SAR0002", "no_point")]
    public async Task Point_is_judged_against_the_declared_district(string id, string quality)
        => Assert.Equal(quality, await store.ScalarAsync<string>($"SELECT location_quality FROM service WHERE id = '{id}'", Cancel));

    [Fact]
    public async Task Service_on_a_border_is_located_in_both_districts_and_reserved_ones_in_none()
        => Assert.Equal(
            ["(CAI0002,080202)", "(CEM0001,080101)", "(CEM0002,080101)", "(CEM0002,080201)", "(CEM0003,080201)", "(SAU0001,080101)"],
            await store.RowsAsync("SELECT service_id, ubigeo FROM located_service ORDER BY 1, 2", Cancel));

    [Fact]
    public async Task Public_number_of_a_reserved_service_names_its_public_territory_only()
        => Assert.Equal(
            ["(CAR_NNA-001,CAR_NNA-080201-1)", "(HRT-001,HRT-08-1)"],
            await store.RowsAsync("SELECT id, public_id FROM service WHERE public_id <> id ORDER BY 1", Cancel));

    [Fact]
    public async Task Nearest_is_what_measuring_every_pair_on_the_ellipsoid_finds()
    {
        const string EveryPair = """
            SELECT DISTINCT ON (t.ubigeo, s.type, m.modality) t.ubigeo, s.type, m.modality, s.id,
                   round((ST_Distance(t.capital_point::geography, s.geom::geography, true) / 1000)::numeric, 9)
            FROM territory t, service s, LATERAL (SELECT '' UNION SELECT s.modality WHERE s.modality IS NOT NULL) m (modality)
            WHERE s.protection = 'public' AND s.geom IS NOT NULL AND t.capital_point IS NOT NULL
            ORDER BY t.ubigeo, s.type, m.modality, ST_Distance(t.capital_point::geography, s.geom::geography, true), s.id COLLATE "C"
            """;

        var nearest = await store.RowsAsync(
            "SELECT ubigeo, type, modality, service_id, round(km::numeric, 9) FROM nearest_service ORDER BY ubigeo, type, modality", Cancel);

        Assert.Equal(13 * 5, nearest.Length); // CAI, SAU, CEM and its two modalities
        Assert.Equal(await store.RowsAsync(EveryPair, Cancel), nearest);
    }
}
