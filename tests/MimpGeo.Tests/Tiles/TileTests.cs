using System.Net;
using System.Text;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Tiles;

public sealed class TileTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/tiles/districts/4/0/0.mvt", HttpStatusCode.NoContent)]     // nothing there
    [InlineData("/tiles/districts/2/4/0.mvt", HttpStatusCode.NotFound)]      // off the grid: 2^2 columns
    [InlineData("/tiles/districts/23/0/0.mvt", HttpStatusCode.NotFound)]     // below the deepest zoom
    [InlineData("/tiles/nope/0/0/0.mvt", HttpStatusCode.NotFound)]           // no such layer
    [InlineData("/tiles/districts/0/0/0.mvt?poverty=1", HttpStatusCode.BadRequest)]
    public async Task Tile_that_is_not_there(string url, HttpStatusCode expected)
    {
        using var response = await map.Client.GetAsync(url, Cancel);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("departments", 25)]
    [InlineData("provinces", 196)]
    public async Task The_whole_country_in_one_tile_holds_every_territory(string layer, int count)
    {
        var tile = Encoding.UTF8.GetString(await map.Client.GetByteArrayAsync($"/tiles/{layer}/3/2/4.mvt", Cancel));
        await using var database = NpgsqlDataSource.Create(map.ConnectionString);
        await using var names = database.CreateCommand("SELECT name FROM territory WHERE level || 's' = $1");
        names.Parameters.AddWithValue(layer);

        await using var rows = await names.ExecuteReaderAsync(Cancel);
        var found = 0;
        while (await rows.ReadAsync(Cancel))
            found += tile.Contains(rows.GetString(0), StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(count, found);
    }

    [Theory]
    [InlineData("CEM")]
    [InlineData("Regular")]
    [InlineData("Comisaría")]
    [InlineData("Centro de Salud")]
    public async Task Tiles_carry_services_with_their_modality(string word)
    {
        var tile = Encoding.UTF8.GetString(await map.Client.GetByteArrayAsync("/tiles/services/3/2/4.mvt", Cancel));

        Assert.Contains(word, tile, StringComparison.Ordinal);
        Assert.DoesNotContain("CAR_NNA", tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tile_that_the_client_has_is_304()
    {
        using var first = await map.Client.GetAsync("/tiles/districts/5/9/16.mvt", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/tiles/districts/5/9/16.mvt");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await map.Client.SendAsync(again, Cancel);

        Assert.Equal("application/vnd.mapbox-vector-tile", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
