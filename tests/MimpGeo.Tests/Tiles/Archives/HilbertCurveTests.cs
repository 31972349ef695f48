using MimpGeo.Domain;
using MimpGeo.Server.Tiles.Archives;
using Xunit;

namespace MimpGeo.Tests.Tiles.Archives;

public sealed class HilbertCurveTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(2, 0, 0, 5)]
    [InlineData(2, 1, 0, 6)]
    [InlineData(2, 1, 1, 7)]
    [InlineData(2, 0, 1, 8)]
    [InlineData(2, 3, 0, 20)]
    [InlineData(12, 3423, 1763, 19078479)] // the example of the specification
    [InlineData(22, 0, 0, 5864062014805)] // (4^22 - 1) / 3
    public void Tiles_have_the_numbers_of_the_specification(int z, int x, int y, ulong id)
        => Assert.Equal(id, HilbertCurve.Id(TileId.At(z, x, y)!.Value));

    [Fact]
    public void Every_number_is_that_of_one_tile_and_the_next_is_beside_it()
    {
        for (var zoom = 0; zoom <= 6; zoom++)
        {
            var along = Tiles(zoom).OrderBy(HilbertCurve.Id).ToList();

            Assert.Equal(Enumerable.Range(0, 1 << (2 * zoom)).Select(at => HilbertCurve.Before(zoom) + (ulong)at), along.Select(HilbertCurve.Id));
            Assert.All(along.Zip(along.Skip(1)), pair => Assert.Equal(1, Math.Abs(pair.First.X - pair.Second.X) + Math.Abs(pair.First.Y - pair.Second.Y)));
        }
    }

    static IEnumerable<TileId> Tiles(int zoom)
        => from x in Enumerable.Range(0, 1 << zoom) from y in Enumerable.Range(0, 1 << zoom) select TileId.At(zoom, x, y)!.Value;
}
