using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>The functions of cairo that make PDF.</summary>
static unsafe partial class Native
{
    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial nint CreatePdf(delegate* unmanaged<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_restrict_to_version")]
    public static partial void RestrictPdf(SurfaceHandle surface, int version);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void SetPageSize(SurfaceHandle surface, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_set_page_label", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetPageLabel(SurfaceHandle surface, string? label);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(SurfaceHandle surface, int kind, string text);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_add_outline", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOutline(SurfaceHandle surface, int parent, string title, string link, int flags);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void FinishSurface(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_tag_begin", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void BeginTag(ContextHandle context, string tag, string attributes);

    [LibraryImport(Cairo, EntryPoint = "cairo_tag_end", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void EndTag(ContextHandle context, string tag);
}
