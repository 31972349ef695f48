using Microsoft.Win32.SafeHandles;

namespace MimpGeo.Cartography.Canvases.Fonts;

/// <summary>Owns a <c>hb_blob_t</c>.</summary>
sealed class BlobHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeSubset.DestroyBlob(handle);
        return true;
    }
}

/// <summary>Owns a <c>hb_face_t</c>.</summary>
sealed class FaceHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeSubset.DestroyFace(handle);
        return true;
    }
}

/// <summary>Owns a <c>hb_subset_input_t</c>.</summary>
sealed class InputHandle() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeSubset.DestroyInput(handle);
        return true;
    }
}
