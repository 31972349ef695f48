using Microsoft.Win32.SafeHandles;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Owns a <c>cairo_surface_t</c>.</summary>
class SurfaceHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        Native.DestroySurface(handle);
        return true;
    }
}

/// <summary>Owns a <c>cairo_t</c>.</summary>
sealed class ContextHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        Native.Destroy(handle);
        return true;
    }
}

/// <summary>Owns a <c>cairo_pattern_t</c>.</summary>
sealed class PatternHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        Native.DestroyPattern(handle);
        return true;
    }
}

/// <summary>Owns a <c>cairo_scaled_font_t</c>.</summary>
sealed class ScaledFontHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        Native.DestroyScaledFont(handle);
        return true;
    }
}

/// <summary>Owns a <c>cairo_path_t</c>.</summary>
sealed class PathHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        Native.DestroyPath(handle);
        return true;
    }
}
