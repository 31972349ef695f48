using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Canvases;

/// <summary>A sheet of paper as a picture, drawn in millimetres; transparent at first. Not for two threads at once.</summary>
public sealed class PngCanvas : ContextCanvas
{
    readonly ImageSurface _image;
    readonly Context _context;

    /// <param name="width">Of the sheet in millimetres.</param>
    /// <param name="height">Of the sheet in millimetres.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The picture would be larger than <see cref="ImageSurface.MaxSide"/>.</exception>
    public PngCanvas(double width, double height, double dpi)
    {
        var scale = Paper.Pixel(dpi);
        _image = new ImageSurface((int)Math.Round(width * scale), (int)Math.Round(height * scale));
        _context = new Context(_image);
        _context.Scale(scale);
    }

    internal override Context Context => _context;

    internal ImageSurface Image => _image;

    /// <exception cref="CairoException">Something drawn before failed.</exception>
    public void WritePng(Stream stream)
    {
        _context.ThrowIfFailed();
        _image.WritePng(stream);
    }

    public override void Dispose()
    {
        base.Dispose();
        _context.Dispose();
        _image.Dispose();
    }
}
