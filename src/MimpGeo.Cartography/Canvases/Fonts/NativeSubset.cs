using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Canvases.Fonts;

/// <summary>The functions of HarfBuzz that are used here.</summary>
static unsafe partial class NativeSubset
{
    public const string Subsetter = "libharfbuzz-subset.so.0";

    const string HarfBuzz = "libharfbuzz.so.0";

    [LibraryImport(HarfBuzz, EntryPoint = "hb_blob_create_from_file_or_fail", StringMarshalling = StringMarshalling.Utf8)]
    public static partial BlobHandle BlobOfFile(string path);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_blob_get_data")]
    public static partial byte* Data(BlobHandle blob, out uint length);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_face_create")]
    public static partial FaceHandle CreateFace(BlobHandle blob, uint index);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_face_reference_blob")]
    public static partial BlobHandle BlobOf(FaceHandle face);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    [LibraryImport(HarfBuzz, EntryPoint = "hb_set_add")]
    public static partial void Add(nint set, uint element);

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial InputHandle CreateInput();

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_input_unicode_set")]
    public static partial nint Characters(InputHandle input);

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_input_set")]
    public static partial nint Set(InputHandle input, int kind);

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(InputHandle input, uint flags);

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_or_fail")]
    public static partial FaceHandle Subset(FaceHandle face, InputHandle input);

    [LibraryImport(Subsetter, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroyInput(nint input);
}
