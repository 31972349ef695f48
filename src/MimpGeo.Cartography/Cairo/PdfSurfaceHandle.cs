using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Owns a <c>cairo_surface_t</c> that writes PDF, and what it writes to.</summary>
sealed class PdfSurfaceHandle : SurfaceHandle
{
    readonly StreamSink _sink;
    GCHandle _closure;

    public unsafe PdfSurfaceHandle(StreamSink sink)
    {
        _sink = sink;
        _closure = GCHandle.Alloc(sink);
        SetHandle(Native.CreatePdf(&StreamSink.Write, GCHandle.ToIntPtr(_closure), 1, 1));
    }

    /// <summary>Whether a page has been started and not ended.</summary>
    public bool IsWithinPage { get; set; }

    // A surface writes its end when it dies: of one that was given up, nothing may reach the stream. Once finished it
    // never calls back, even where a context outlives it.
    protected override bool ReleaseHandle()
    {
        _sink.Close();
        if (IsWithinPage)
            return false; // nobody disposed of the canvas: a leak is better than the crash

        Native.FinishSurface(handle);
        base.ReleaseHandle();
        _closure.Free();
        return true;
    }
}
