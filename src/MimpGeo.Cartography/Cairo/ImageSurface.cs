using System.Runtime.InteropServices;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Cairo;

/// <summary>A picture in memory, transparent at first.</summary>
public sealed class ImageSurface : IDisposable
{
    /// <summary>A larger picture would take more than a gigabyte.</summary>
    public const int MaxSide = 16_384;

    const int Argb32 = 0;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public ImageSurface(int width, int height)
    {
        Check(width, nameof(width));
        Check(height, nameof(height));
        CairoLibrary.Require();
        (Width, Height) = (width, height);
        Handle = Native.CreateImage(Argb32, width, height);
        CairoException.ThrowIfFailed(Native.Status(Handle));
    }

    public int Width { get; }

    public int Height { get; }

    internal SurfaceHandle Handle { get; }

    /// <summary>The colour of a pixel and its opacity, 0 to 255; the colour of a transparent pixel is black.</summary>
    public unsafe (Rgb Colour, byte Alpha) Pixel(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        Native.Flush(Handle);
        var pixel = *(uint*)(Native.Data(Handle) + (long)y * Native.Stride(Handle) + x * 4);
        GC.KeepAlive(this);
        return Unmultiplied(pixel, (byte)(pixel >> 24));
    }

    /// <summary>Writes the picture as PNG.</summary>
    public unsafe void WritePng(Stream stream)
    {
        var sink = new StreamSink(stream);
        var closure = GCHandle.Alloc(sink);
        try
        {
            var status = Native.WritePng(Handle, &StreamSink.Write, GCHandle.ToIntPtr(closure));
            CairoException.ThrowIfFailed(status, sink.Failure);
        }
        finally
        {
            closure.Free();
        }
    }

    /// <summary>The picture as PNG.</summary>
    public byte[] ToPng()
    {
        using var stream = new MemoryStream();
        WritePng(stream);
        return stream.ToArray();
    }

    public void Dispose() => Handle.Dispose();

    static void Check(int side, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(side, MaxSide, name);
    }

    // cairo keeps colours multiplied with their opacity.
    static (Rgb, byte) Unmultiplied(uint pixel, byte alpha)
    {
        byte Channel(int shift) => alpha == 0 ? (byte)0 : (byte)Math.Min(255, ((pixel >> shift & 255) * 255 + alpha / 2) / alpha);
        return (new(Channel(16), Channel(8), Channel(0)), alpha);
    }
}
