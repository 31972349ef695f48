using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>The functions of cairo that are used here: life and death of its objects, and what fails.</summary>
static unsafe partial class Native
{
    const string Cairo = CairoLibrary.Name;

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial SurfaceHandle CreateImage(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int Status(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_data")]
    public static partial byte* Data(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int Stride(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_write_to_png_stream")]
    public static partial int WritePng(SurfaceHandle surface, delegate* unmanaged<nint, byte*, uint, int> write, nint closure);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial ContextHandle Create(SurfaceHandle target);

    [LibraryImport(Cairo, EntryPoint = "cairo_status")]
    public static partial int Status(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_create_for_surface")]
    public static partial PatternHandle CreatePattern(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_set_extend")]
    public static partial void SetExtend(PatternHandle pattern, int extend);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_set_filter")]
    public static partial void SetFilter(PatternHandle pattern, int filter);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_set_matrix")]
    public static partial void SetMatrix(PatternHandle pattern, in Matrix matrix);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_status")]
    public static partial int Status(PatternHandle pattern);

    [LibraryImport(Cairo, EntryPoint = "cairo_pattern_destroy")]
    public static partial void DestroyPattern(nint pattern);

    public static string StatusText(int status) => Marshal.PtrToStringUTF8(StatusToString(status)) ?? $"status {status}";

    [LibraryImport(Cairo, EntryPoint = "cairo_status_to_string")]
    private static partial nint StatusToString(int status);
}

/// <summary>cairo_matrix_t: x' = xx·x + xy·y + x0, y' = yx·x + yy·y + y0.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly record struct Matrix(double XX, double YX, double XY, double YY, double X0, double Y0)
{
    public static readonly Matrix Identity = Scaling(1);

    public static Matrix Scaling(double factor) => new(factor, 0, 0, factor, 0, 0);

    public static Matrix Turn(double angle) => new(Math.Cos(angle), Math.Sin(angle), -Math.Sin(angle), Math.Cos(angle), 0, 0);

    public static Matrix Shift(double x, double y) => new(1, 0, 0, 1, x, y);
}
