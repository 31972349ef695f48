using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Whether the system's cairo is there.</summary>
public static class CairoLibrary
{
    internal const string Name = "libcairo.so.2";

    static readonly Lazy<bool> Found = new(() => IsThere(Name));

    /// <summary>Whether pictures can be drawn here.</summary>
    public static bool IsAvailable => Found.Value;

    internal static void Require()
    {
        if (!IsAvailable)
            throw new CairoMissingException();
    }

    internal static bool IsThere(string library) => NativeLibrary.TryLoad(library, out _);
}
