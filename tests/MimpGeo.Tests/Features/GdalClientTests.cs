using System.Text.RegularExpressions;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

/// <summary>GDAL's OAPIF driver, with nothing but the server's address.</summary>
public sealed partial class GdalClientTests(MapFixture map)
{
    string Source => $"OAPIF:{map.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/ogc";

    [Theory]
    [InlineData("poverty > 60", "value > 60")]
    [InlineData("poverty > 60 AND name LIKE 'S%'", "value > 60 AND name ILIKE 's%'")]
    [InlineData("department = 'Puno' AND poverty >= 45", "left(t.ubigeo, 2) = '21' AND value >= 45")]
    [InlineData("ubigeo = '180101'", "t.ubigeo = '180101'")]
    [InlineData("population > 300000 OR poverty < 2", "population > 300000 OR value < 2")]
    [InlineData("valid_from > '2018/01/01'", "t.valid_from > '2018-01-01'")]
    [InlineData("poverty IS NULL", "value IS NULL")]
    public async Task A_where_gives_what_the_database_gives(string where, string sql)
    {
        var expected = await map.SqlAsync($"""
            SELECT t.ubigeo FROM territory AS t LEFT JOIN observation AS o ON o.ubigeo = t.ubigeo AND o.indicator = 'poverty'
            WHERE t.level = 'district' AND ({sql}) ORDER BY 1
            """);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await UbigeosAsync("-where", where));
    }

    [Fact]
    public async Task A_rectangle_gives_what_meets_it()
        => Assert.Equal(
            await map.SqlAsync("SELECT ubigeo FROM territory WHERE level = 'district' AND ST_Intersects(geom, ST_MakeEnvelope(-77.1, -12.1, -77, -12, 4326)) ORDER BY 1"),
            await UbigeosAsync("-spat", "-77.1", "-12.1", "-77", "-12"));

    [Fact]
    public async Task All_pages_are_read_once()
        => Assert.Equal(await map.SqlAsync("SELECT ubigeo FROM territory WHERE level = 'district' ORDER BY 1"), await UbigeosAsync());

    async Task<List<string>> UbigeosAsync(params string[] narrowed)
    {
        var told = await OtherProgram.RunAsync("ogrinfo", ["-ro", "-q", "-al", "-geom=NO", "-oo", "PAGE_SIZE=500", .. narrowed, Source, "districts"]);
        return [.. Ubigeo().Matches(told).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^  ubigeo \(String\) = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Ubigeo();
}
