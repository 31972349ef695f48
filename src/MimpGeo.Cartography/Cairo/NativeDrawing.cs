using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>The functions of cairo that draw.</summary>
static unsafe partial class Native
{
    // Called once per vertex, and done in nanoseconds: the switch of the garbage collector's mode would cost more than the call.
    [LibraryImport(Cairo, EntryPoint = "cairo_move_to"), SuppressGCTransition]
    public static partial void MoveTo(nint context, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_line_to"), SuppressGCTransition]
    public static partial void LineTo(nint context, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_new_path")]
    public static partial void NewPath(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_new_sub_path")]
    public static partial void NewSubPath(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_arc")]
    public static partial void Arc(ContextHandle context, double x, double y, double radius, double from, double to);

    [LibraryImport(Cairo, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(ContextHandle context, double x, double y, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source_rgba")]
    public static partial void SetSource(ContextHandle context, double red, double green, double blue, double alpha);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source")]
    public static partial void SetSource(ContextHandle context, PatternHandle pattern);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_antialias")]
    public static partial void SetAntialias(ContextHandle context, int antialias);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_fill_rule")]
    public static partial void SetFillRule(ContextHandle context, int rule);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(ContextHandle context, double width);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_line_join")]
    public static partial void SetLineJoin(ContextHandle context, int join);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_line_cap")]
    public static partial void SetLineCap(ContextHandle context, int cap);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(ContextHandle context, double* lengths, int count, double offset);

    [LibraryImport(Cairo, EntryPoint = "cairo_fill_preserve")]
    public static partial void FillPreserve(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_stroke_preserve")]
    public static partial void StrokePreserve(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_paint_with_alpha")]
    public static partial void Paint(ContextHandle context, double alpha);

    [LibraryImport(Cairo, EntryPoint = "cairo_clip")]
    public static partial void Clip(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_save")]
    public static partial void Save(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_restore")]
    public static partial void Restore(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_transform")]
    public static partial void Transform(ContextHandle context, in Matrix matrix);

    [LibraryImport(Cairo, EntryPoint = "cairo_push_group")]
    public static partial void PushGroup(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_pop_group_to_source")]
    public static partial void PopGroupToSource(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_copy_path")]
    public static partial PathHandle CopyPath(ContextHandle context);

    [LibraryImport(Cairo, EntryPoint = "cairo_append_path")]
    public static partial void AppendPath(ContextHandle context, PathHandle path);

    [LibraryImport(Cairo, EntryPoint = "cairo_path_destroy")]
    public static partial void DestroyPath(nint path);

    [LibraryImport(Cairo, EntryPoint = "cairo_clip_extents")]
    public static partial void ClipExtents(ContextHandle context, out double left, out double top, out double right, out double bottom);

    [LibraryImport(Cairo, EntryPoint = "cairo_identity_matrix")]
    public static partial void IdentityMatrix(ContextHandle context);
}
