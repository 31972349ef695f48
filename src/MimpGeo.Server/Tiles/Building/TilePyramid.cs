using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>The tiles of some zooms that may have something of the data in them, as a tree from 0/0/0 down.</summary>
sealed class TilePyramid
{
    // As far as a tile shows what is beside it, and a little for rounding: too many cost time, one too few would be missing.
    const double Reach = ((double)TileSql.Buffer / TileSql.Extent) + 1e-6;

    readonly Grid[] _grids;
    readonly int _minZoom;

    /// <param name="data">Where the features are, in degrees.</param>
    /// <param name="part">Only tiles that overlap this box, in degrees; null for all.</param>
    /// <param name="minZoom">The lowest zoom that has tiles.</param>
    /// <param name="maxZoom">The highest.</param>
    public TilePyramid(BoundingBox data, BoundingBox? part, int minZoom, int maxZoom)
    {
        _minZoom = minZoom;
        _grids = [.. Enumerable.Range(0, maxZoom + 1).Select(zoom => part is { } box ? Touched(data, zoom).And(Overlapped(box, zoom)) : Touched(data, zoom))];
    }

    public static TileId Root => TileId.At(0, 0, 0)!.Value;

    public long Count => Below(Root) + (IsWanted(Root) ? 1 : 0);

    /// <summary>Whether it is of the zooms that have tiles, and not just on the way to them.</summary>
    public bool IsWanted(TileId tile) => tile.Z >= _minZoom;

    /// <summary>The up to four tiles of the next zoom.</summary>
    public IEnumerable<TileId> Children(TileId tile)
    {
        if (tile.Z + 1 >= _grids.Length)
            yield break;

        var grid = _grids[tile.Z + 1].Within(tile, 1);
        for (var y = grid.North; y <= grid.South; y++)
        {
            for (var x = grid.West; x <= grid.East; x++)
                yield return TileId.At(tile.Z + 1, x, y)!.Value;
        }
    }

    /// <summary>How many wanted tiles are in its quadrant at higher zooms.</summary>
    public long Below(TileId tile)
    {
        var count = 0L;
        for (var zoom = Math.Max(tile.Z + 1, _minZoom); zoom < _grids.Length; zoom++)
            count += _grids[zoom].Within(tile, zoom - tile.Z).Count;
        return count;
    }

    static Grid Touched(BoundingBox box, int zoom)
    {
        var (west, north, east, south) = OnGrid(box, zoom);
        return Grid.Of(zoom, Math.Ceiling(west - Reach) - 1, Math.Ceiling(north - Reach) - 1, Math.Floor(east + Reach), Math.Floor(south + Reach));
    }

    static Grid Overlapped(BoundingBox box, int zoom)
    {
        var (west, north, east, south) = OnGrid(box, zoom);
        return Grid.Of(zoom, Math.Floor(west), Math.Floor(north), Math.Max(Math.Floor(west), Math.Ceiling(east) - 1), Math.Max(Math.Floor(north), Math.Ceiling(south) - 1));
    }

    static (double West, double North, double East, double South) OnGrid(BoundingBox box, int zoom)
    {
        double size = 1 << zoom;
        return (Column(box.West) * size, Row(box.North) * size, Column(box.East) * size, Row(box.South) * size);
    }

    static double Column(double longitude) => (longitude + 180) / 360;

    static double Row(double latitude) => (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2;

    readonly record struct Grid(int West, int North, int East, int South)
    {
        public long Count => West > East || North > South ? 0 : (East - West + 1L) * (South - North + 1L);

        // The poles are beyond the square, or infinitely far.
        public static Grid Of(int zoom, double west, double north, double east, double south)
        {
            var last = (1 << zoom) - 1;
            return new((int)Math.Clamp(west, 0, last), (int)Math.Clamp(north, 0, last), (int)Math.Clamp(east, 0, last), (int)Math.Clamp(south, 0, last));
        }

        public Grid And(Grid other) => new(Math.Max(West, other.West), Math.Max(North, other.North), Math.Min(East, other.East), Math.Min(South, other.South));

        public Grid Within(TileId tile, int levels)
            => And(new(tile.X << levels, tile.Y << levels, ((tile.X + 1) << levels) - 1, ((tile.Y + 1) << levels) - 1));
    }
}
