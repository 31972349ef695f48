using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Numbers tiles as PMTiles version 3 does: zoom after zoom, each along a Hilbert curve, so that neighbours are near in the file.</summary>
static class HilbertCurve
{
    /// <returns>0 for 0/0/0, 1 to 4 for zoom 1, and so on.</returns>
    public static ulong Id(TileId tile) => Before(tile.Z) + Along(tile);

    /// <summary>How many tiles the zooms below have.</summary>
    public static ulong Before(int zoom) => ((1ul << (2 * zoom)) - 1) / 3;

    // From quarter to quarter, the curve visits north-west, south-west, south-east, north-east; in the first and in the
    // last it runs mirrored, so the rest of the address is mirrored instead.
    static ulong Along(TileId tile)
    {
        var (x, y, along) = ((uint)tile.X, (uint)tile.Y, 0ul);
        for (var half = (1u << tile.Z) >> 1; half > 0; half >>= 1)
        {
            var (east, south) = ((x & half) != 0, (y & half) != 0);
            along = (along << 2) | Quarter(east, south);
            (x, y) = (x & (half - 1), y & (half - 1));
            if (!south)
                (x, y) = east ? (half - 1 - y, half - 1 - x) : (y, x);
        }

        return along;
    }

    static ulong Quarter(bool east, bool south) => (east, south) switch
    {
        (false, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (true, false) => 3,
    };
}
