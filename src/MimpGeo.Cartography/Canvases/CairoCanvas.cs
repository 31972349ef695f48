using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Canvases;

/// <summary>A picture of pixels, transparent at first. Not for two threads at once.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="worldX">World pixel of the left edge: hatches go on from picture to picture.</param>
/// <param name="worldY">World pixel of the top edge.</param>
public sealed class CairoCanvas(int width, int height, long worldX = 0, long worldY = 0) : ContextCanvas
{
    readonly ImageSurface _image = new(width, height);
    readonly Dictionary<HatchInk, Hatch> _hatches = [];
    Context? _context;

    internal override Context Context => _context ??= new Context(_image);

    /// <exception cref="CairoException">Something drawn before failed.</exception>
    public void WritePng(Stream stream)
    {
        Context.ThrowIfFailed();
        _image.WritePng(stream);
    }

    /// <inheritdoc cref="WritePng"/>
    public byte[] ToPng()
    {
        Context.ThrowIfFailed();
        return _image.ToPng();
    }

    public override void Dispose()
    {
        foreach (var hatch in _hatches.Values)
            hatch.Dispose();
        base.Dispose();
        _context?.Dispose();
        _image.Dispose();
    }

    internal ImageSurface Image => _image;

    private protected override void Paint(HatchInk hatch, Edges edges) => Context.Fill(HatchOf(hatch), worldX, worldY, edges);

    Hatch HatchOf(HatchInk ink)
    {
        if (!_hatches.TryGetValue(ink, out var hatch))
            _hatches.Add(ink, hatch = new Hatch(ink));
        return hatch;
    }
}
