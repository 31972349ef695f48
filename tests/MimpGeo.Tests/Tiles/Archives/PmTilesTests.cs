using System.Text.Json.Nodes;
using MimpGeo.Server.Tiles.Archives;
using Xunit;

namespace MimpGeo.Tests.Tiles.Archives;

public sealed class PmTilesTests
{
    const string Name = "a.pmtiles";

    [Theory]
    [InlineData(0.9, new[] { 0, 1, 2, 3, 4, 6, 8 }, true)]
    [InlineData(1, new[] { 0, 1, 2, 3 }, false)]
    public void The_header_and_the_directories_are_as_specified(double share, int[] zooms, bool hasLeaves)
    {
        using var pyramid = Pyramid.Random(1, share, zooms);
        var file = new PmTilesBytes(pyramid.Write(Name, Pyramid.Vector));
        var entries = file.Entries();

        Assert.Equal(("PMTiles", 3), (file.Magic, file.Byte(7)));
        Assert.Equal(127ul, file.Number(8)); // root
        Assert.InRange(file.Number(16), 1ul, 16_256ul);
        Assert.Equal(127 + file.Number(16), file.Number(24)); // metadata
        Assert.Equal(file.Number(24) + file.Number(32), file.Number(40)); // leaves
        Assert.Equal(hasLeaves, file.Number(48) > 0);
        Assert.Equal(hasLeaves, file.Leaves > 0);
        Assert.Equal(file.Number(40) + file.Number(48), file.Number(56)); // tiles
        Assert.Equal((ulong)file.Size, file.Number(56) + file.Number(64));
        Assert.Equal((ulong)pyramid.Tiles.Count, file.Number(72));
        Assert.Equal((ulong)entries.Count, file.Number(80));
        Assert.Equal((ulong)pyramid.Tiles.Values.Distinct(SameBytes).Count(), file.Number(88));
        Assert.Equal([1, 2, 2, 1, 0, 8], Enumerable.Range(96, 6).Select(at => (int)file.Byte(at))); // clustered, gzip, gzip, MVT, zooms
        Assert.Equal([-813284000, -183509000, -686523000, -392000], new[] { 102, 106, 110, 114 }.Select(file.Degrees));
        Assert.Equal((5, -750152000, -91900000), (file.Byte(118), file.Degrees(119), file.Degrees(123)));
    }

    [Fact]
    public void The_directories_give_every_tile_along_the_curve()
    {
        using var pyramid = Pyramid.Random(2, 0.9, 0, 3, 5, 8);
        var file = new PmTilesBytes(pyramid.Write(Name, Pyramid.Vector));
        var (next, end) = (0ul, 0ul);
        var given = new Dictionary<ulong, byte[]>();
        foreach (var (id, offset, length, run) in file.Entries())
        {
            Assert.True(id >= next && offset <= end); // in order, and clustered
            (next, end) = (id + run, Math.Max(end, offset + length));
            for (var at = id; at < next; at++)
                given.Add(at, file.Tile(offset, length));
        }

        Assert.Equal(pyramid.Tiles.ToDictionary(tile => HilbertCurve.Id(tile.Key), tile => tile.Value).OrderBy(tile => tile.Key), given.OrderBy(tile => tile.Key), SamePair);
        Assert.Equal(end, file.Number(64));
        Assert.Contains(file.Entries(), entry => entry.Run > 20); // the sea
    }

    [Fact]
    public void The_metadata_are_json()
    {
        using var pyramid = Pyramid.Random(3, 1, 1);
        var expected = """
            {"name": "Distritos", "description": "Límites y pobreza", "attribution": "© INEI", "type": "overlay", "snapshot": 7,
             "vector_layers": [{"id": "districts", "fields": {"ubigeo": "String", "población": "Number"}}]}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(new PmTilesBytes(pyramid.Write(Name, Pyramid.Vector)).Metadata)));
    }

    [Fact]
    public void The_order_in_which_tiles_come_does_not_matter()
    {
        using var pyramid = Pyramid.Random(4, 0.5, 0, 4, 7);

        var one = pyramid.Write(Name, Pyramid.Vector);
        var other = pyramid.Write("b.pmtiles", Pyramid.Vector, pyramid.Tiles.Reverse());

        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(other));
    }

    [Theory]
    [InlineData(-17, 0)] // a record cut through
    [InlineData(-36, 0)] // data without a record
    [InlineData(0, -5)] // records of data that were lost
    [InlineData(0, -100_000)]
    [InlineData(36, 0)] // a record of zeros, as a power cut leaves it
    [InlineData(0, 4096)]
    [InlineData(-1_000_000, 0)]
    public void A_build_that_was_torn_gives_the_same_bytes(int journal, int data)
    {
        using var pyramid = Pyramid.Random(5, 0.8, 0, 1, 5, 6);
        var whole = File.ReadAllBytes(pyramid.Write(Name, Pyramid.Vector));
        pyramid.Begin(Name, Pyramid.Vector, 2000);

        Stretch(pyramid.File(Name + ".part.journal"), journal);
        Stretch(pyramid.File(Name + ".part"), data);

        Assert.Equal(whole, File.ReadAllBytes(pyramid.Write(Name, Pyramid.Vector)));
    }

    [Fact]
    public void Torn_data_lose_no_more_than_what_is_torn()
    {
        using var pyramid = Pyramid.Random(5, 0.8, 0, 1, 5, 6);
        pyramid.Begin(Name, Pyramid.Vector, 2000);
        Stretch(pyramid.File(Name + ".part.journal"), -17);

        using var writer = TileArchiveWriter.Open(pyramid.File(Name), Pyramid.Vector);

        Assert.Equal(1999, pyramid.Tiles.Keys.Count(writer.Contains));
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_wherever_it_ends()
    {
        using var pyramid = Pyramid.Random(6, 0.9, 0, 4);
        var file = pyramid.Write(Name, Pyramid.Vector);
        var bytes = File.ReadAllBytes(file);
        for (var length = 0; length < bytes.Length; length += length < 600 ? 1 : 97)
        {
            File.WriteAllBytes(file, bytes[..length]);
            var refused = Assert.Throws<TileArchiveException>(() => TileArchive.Open(file));
            Assert.Matches("^a.pmtiles (is cut short|is neither a PMTiles nor an MBTiles file|is not a readable PMTiles file: it is too short)\\.$", refused.Message);
        }
    }

    [Fact]
    public void A_damaged_file_gives_tiles_or_one_sentence()
    {
        using var pyramid = Pyramid.Random(7, 0.9, 0, 1, 8);
        var file = pyramid.Write(Name, Pyramid.Vector);
        var bytes = File.ReadAllBytes(file);
        var (random, refusals) = (new Random(7), 0);
        for (var time = 0; time < 300; time++)
        {
            // Header, root and leaves: what is in the tiles is not this reader's to know.
            var damaged = bytes.ToArray();
            for (var change = 0; change < 3; change++)
                damaged[random.Next(8, (int)BitConverter.ToUInt64(bytes, 56))] = (byte)random.Next(256);
            File.WriteAllBytes(file, damaged);
            refusals += Refuses(file, pyramid) ? 1 : 0;
        }

        Assert.InRange(refusals, 100, 300);
    }

    static bool Refuses(string file, Pyramid pyramid)
    {
        try
        {
            using var archive = TileArchive.Open(file);
            foreach (var tile in pyramid.Tiles.Keys.Take(500))
                _ = archive.Find(tile);
            return false;
        }
        catch (TileArchiveException refused)
        {
            Assert.Matches("^a.pmtiles is [^.]+\\.$", refused.Message);
            return true;
        }
    }

    static void Stretch(string path, int by)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(Math.Max(0, file.Length + by));
    }

    static readonly IEqualityComparer<byte[]> SameBytes = EqualityComparer<byte[]>.Create((one, other) => one.AsSpan().SequenceEqual(other), bytes => bytes.Length);

    static bool SamePair(KeyValuePair<ulong, byte[]> one, KeyValuePair<ulong, byte[]> other) => one.Key == other.Key && one.Value.AsSpan().SequenceEqual(other.Value);
}
