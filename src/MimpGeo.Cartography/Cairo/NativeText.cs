using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>The functions of cairo that measure and draw text.</summary>
static unsafe partial class Native
{
    [LibraryImport(Cairo, EntryPoint = "cairo_toy_font_face_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreateFace(string family, int slant, int weight);

    [LibraryImport(Cairo, EntryPoint = "cairo_font_face_destroy")]
    public static partial void DestroyFace(nint face);

    [LibraryImport(Cairo, EntryPoint = "cairo_font_options_create")]
    public static partial nint CreateFontOptions();

    [LibraryImport(Cairo, EntryPoint = "cairo_font_options_set_antialias")]
    public static partial void SetFontAntialias(nint options, int antialias);

    [LibraryImport(Cairo, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(nint options, int style);

    [LibraryImport(Cairo, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(nint options, int metrics);

    [LibraryImport(Cairo, EntryPoint = "cairo_font_options_destroy")]
    public static partial void DestroyFontOptions(nint options);

    [LibraryImport(Cairo, EntryPoint = "cairo_scaled_font_create")]
    public static partial ScaledFontHandle CreateScaledFont(nint face, in Matrix font, in Matrix page, nint options);

    [LibraryImport(Cairo, EntryPoint = "cairo_scaled_font_status")]
    public static partial int Status(ScaledFontHandle font);

    [LibraryImport(Cairo, EntryPoint = "cairo_scaled_font_extents")]
    public static partial void Extents(ScaledFontHandle font, out FontExtents extents);

    [LibraryImport(Cairo, EntryPoint = "cairo_scaled_font_text_extents", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TextExtents(ScaledFontHandle font, string text, out TextExtents extents);

    [LibraryImport(Cairo, EntryPoint = "cairo_scaled_font_destroy")]
    public static partial void DestroyScaledFont(nint font);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_scaled_font")]
    public static partial void SetScaledFont(ContextHandle context, ScaledFontHandle font);

    [LibraryImport(Cairo, EntryPoint = "cairo_show_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ShowText(ContextHandle context, string text);

    [LibraryImport(Cairo, EntryPoint = "cairo_text_path", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TextPath(ContextHandle context, string text);
}

/// <summary>cairo_font_extents_t</summary>
[StructLayout(LayoutKind.Sequential)]
readonly record struct FontExtents(double Ascent, double Descent, double Height, double MaxXAdvance, double MaxYAdvance);

/// <summary>cairo_text_extents_t</summary>
[StructLayout(LayoutKind.Sequential)]
readonly record struct TextExtents(double XBearing, double YBearing, double Width, double Height, double XAdvance, double YAdvance);
