namespace MimpGeo.Cartography.Painting;

/// <summary>The size of a picture and its place in the world of its zoom.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Scale">Pixels for one CSS pixel: 2 for @2x. Widths and symbols grow by it; geometries come in pixels already.</param>
/// <param name="WorldX">Pixel of the left edge, counted from the left edge of the world at this zoom and scale.</param>
/// <param name="WorldY">Pixel of the top edge, counted from the top of the world at this zoom and scale.</param>
public sealed record PictureFrame(int Width, int Height, double Scale = 1, long WorldX = 0, long WorldY = 0)
{
    /// <summary>Of a tile in CSS pixels.</summary>
    public const int TileSize = 256;

    /// <summary>The frame of a tile of 256 CSS pixels.</summary>
    public static PictureFrame Of(Domain.TileId tile, int scale = 1)
        => new(TileSize * scale, TileSize * scale, scale, (long)tile.X * TileSize * scale, (long)tile.Y * TileSize * scale);
}
