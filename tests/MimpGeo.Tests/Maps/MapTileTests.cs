using System.Globalization;
using System.Net;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Maps;

public sealed class MapTileTests(MapFixture map)
{
    const string Mercator = "http://www.opengis.net/def/crs/EPSG/0/3857";

    // cairo cuts edges at the border of a picture and puts the new ends on its own grid of 1/256 pixel: shades along
    // an edge may differ by a few of 255, and now and then a pixel falls to the other side. A letter or a symbol that
    // were missing would be hundreds.
    const int MostDifference = 24;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/tiles/districts/2/4/0.png", HttpStatusCode.NotFound)]
    [InlineData("/tiles/districts/23/0/0@2x.png", HttpStatusCode.NotFound)]
    [InlineData("/tiles/nope/0/0/0.png", HttpStatusCode.NotFound)]
    [InlineData("/tiles/districts/5/9/16.png?style=nope", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts/5/9/16.png?properties=name", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts/5/9/16.png?filter=nope=1", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/services/5/9/16.png?above=50", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?width=4097", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?width=4096&height=4096&scale=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?bbox=1,2,3", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?bbox=-70,-10,-70,-9", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?crs=EPSG:2154", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?layers=nope", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?legend=si", HttpStatusCode.BadRequest)]
    [InlineData("/api/maps.png?crs=http://www.opengis.net/def/crs/EPSG/0/32718&bbox=0,0,1e12,1e12", HttpStatusCode.BadRequest)]
    public async Task What_is_no_picture_is_refused(string url, HttpStatusCode expected)
    {
        using var response = await map.Client.GetAsync(url, Cancel);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Where_nothing_is_a_tile_is_transparent()
    {
        var picture = await PictureAsync("/tiles/districts,services/4/0/0.png");

        Assert.Equal((256, 256), (picture.Width, picture.Height));
        Assert.All(Enumerable.Range(0, 256 * 256), at => Assert.Equal(0, picture.Alpha(at % 256, at / 256)));
    }

    [Fact]
    public async Task A_tile_that_the_client_has_is_304()
    {
        using var first = await map.Client.GetAsync("/tiles/departments/4/4/8.png", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/tiles/departments/4/4/8.png");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await map.Client.SendAsync(again, Cancel);

        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("districts", "poverty", 1)]
    [InlineData("districts", "poverty", 2)]
    [InlineData("districts", "poverty-blues", 1)]
    [InlineData("provinces", "hdi", 1)]
    [InlineData("districts", "hdi", 1)]
    public async Task Territories_have_the_colour_of_their_class(string layer, string style, int scale)
    {
        var look = MapStyle.Read(Path.Combine(Repository.Root, "tiles", "styles", $"{style}.json"));
        var tile = TileId.At(8, 73, 135)!.Value;
        var picture = await PictureAsync($"/tiles/{layer}/{tile}{(scale == 2 ? "@2x" : "")}.png?style={style}");

        var known = 0;
        foreach (var (x, y, value) in await InsideAsync(layer, look.Indicator, tile, picture.Width))
        {
            // The middle of a territory may lie under its name or a hatch line: most pixels around tell.
            var colours = Around(picture, x, y).CountBy(colour => colour).OrderByDescending(colour => colour.Value);
            var expected = value is { } figure ? look.Classes[look.ClassOf(figure)].Colour : look.NoData.Colour;
            Assert.Contains(expected.ToString(), colours.Select(colour => colour.Key));
            known++;
        }

        Assert.True(known >= 3, $"only {known} territories were looked at");
    }

    [Theory]
    [InlineData(5, 8, 15, "districts,services", 1, "")]
    [InlineData(6, 18, 33, "districts,services,places", 1, "")]
    [InlineData(7, 37, 67, "districts,services", 2, "&above=50&service=CEM")]
    [InlineData(8, 73, 135, "provinces,services", 1, "&style=hdi")]
    [InlineData(9, 146, 273, "districts,services,places", 2, "")]
    [InlineData(11, 585, 1098, "districts,services,places", 1, "")]
    public async Task Four_tiles_are_one_picture(int z, int x, int y, string layers, int scale, string question)
    {
        var (corner, opposite) = (TileId.At(z, x, y)!.Value.Mercator(), TileId.At(z, x + 1, y + 1)!.Value.Mercator());
        var box = string.Join(',', new[] { corner.West, opposite.South, opposite.East, corner.North }.Select(side => side.ToString("R", CultureInfo.InvariantCulture)));
        var whole = await PictureAsync($"/api/maps.png?layers={layers}&crs={Mercator}&bbox={box}&width=512&height=512&scale={scale}{question}");
        var side = 256 * scale;

        Assert.Equal(2 * side, whole.Width);
        foreach (var (right, down) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
        {
            var tile = await PictureAsync($"/tiles/{layers}/{z}/{x + right}/{y + down}{(scale == 2 ? "@2x" : "")}.png?{question.TrimStart('&')}");
            var different = Different(tile, whole, right * side, down * side);
            Assert.True(different < side * side / 2000, $"tile {right},{down}: {different} channels differ");
        }
    }

    /// <summary>How many channels of the tile differ from its part of the whole so that it could be seen.</summary>
    static int Different(PngPicture tile, PngPicture whole, int left, int top)
    {
        var count = 0;
        for (var row = 0; row < tile.Height; row++)
        {
            var one = tile.Row(0, row, tile.Width);
            var other = whole.Row(left, top + row, tile.Width);
            for (var i = 0; i < one.Length; i++)
                count += Math.Abs(one[i] - other[i]) > MostDifference ? 1 : 0;
        }

        return count;
    }

    [Fact]
    public async Task A_filter_leaves_the_rest_transparent()
    {
        var tile = TileId.At(8, 73, 135)!.Value;
        var one = await PictureAsync($"/tiles/districts/{tile}.png?filter=ubigeo%20LIKE%20'15%25'");

        foreach (var (x, y, _) in await InsideAsync("districts", "poverty", tile, one.Width, "NOT starts_with(ubigeo, '15')"))
            Assert.DoesNotContain(Around(one, x, y), colour => colour is "#fff7c4" or "#fed98e" or "#fe9929" or "#d95f0e" or "#8c2d04");
    }

    [Fact]
    public async Task Territories_outside_the_answer_are_faded()
    {
        var look = MapStyle.Read(Path.Combine(Repository.Root, "tiles", "styles", "poverty.json"));
        var tile = TileId.At(8, 73, 135)!.Value;
        var picture = await PictureAsync($"/tiles/districts/{tile}.png?above=20&service=CEM");

        foreach (var (x, y, value) in await InsideAsync("districts", "poverty", tile, picture.Width, "poverty <= 20"))
            Assert.Contains(look.Classes[look.ClassOf(value!.Value)].Colour.Faded(look.Faded).ToString(), Around(picture, x, y));
    }

    async Task<PngPicture> PictureAsync(string url) => PngPicture.Read(await map.Client.GetByteArrayAsync(url, Cancel));

    static List<string> Around(PngPicture picture, int x, int y)
    {
        var half = 9 * picture.Width / 256;
        return [.. Enumerable.Range(-half, 2 * half + 1).SelectMany(down => Enumerable.Range(-half, 2 * half + 1).Select(right => picture.Colour(x + right, y + down)))];
    }

    /// <summary>Pixels with room around them inside a territory, and its figure.</summary>
    async Task<List<(int X, int Y, decimal? Value)>> InsideAsync(string layer, string indicator, TileId tile, int side, string condition = "true")
    {
        var box = tile.Mercator();
        await using var database = NpgsqlDataSource.Create(map.ConnectionString);
        await using var command = database.CreateCommand($"""
            SELECT ST_X(c.center), ST_Y(c.center), v.{indicator}::numeric
            FROM collection_territory AS v, ST_MaximumInscribedCircle(v.mercator_z8) AS c
            WHERE v.level || 's' = $1 AND c.radius > $2 AND {condition} AND c.center && ST_MakeEnvelope($3, $4, $5, $6, 3857)
            """);
        var (unit, room) = (tile.Width / side, tile.Width / 256);
        foreach (var value in new object[] { layer, 14 * room, box.West + 10 * room, box.South + 10 * room, box.East - 10 * room, box.North - 10 * room })
            command.Parameters.AddWithValue(value);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var inside = new List<(int, int, decimal?)>();
        while (await rows.ReadAsync(Cancel))
            inside.Add(((int)((rows.GetDouble(0) - box.West) / unit), (int)((box.North - rows.GetDouble(1)) / unit), rows.IsDBNull(2) ? null : rows.GetDecimal(2)));
        return inside;
    }
}
