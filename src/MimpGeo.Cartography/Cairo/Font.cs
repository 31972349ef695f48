namespace MimpGeo.Cartography.Cairo;

/// <summary>DejaVu Sans in one size. Text measures the same on every machine that has the font: nothing is fitted to the pixels.</summary>
public sealed class Font : IDisposable
{
    /// <summary>Its fonts come with the package <c>fonts-dejavu-core</c>.</summary>
    public const string Family = "DejaVu Sans";

    const int Upright = 0;
    const int Gray = 2;
    const int HintNone = 1;
    const int HintMetricsOff = 1;

    /// <param name="size">Of the em square in pixels.</param>
    /// <param name="bold">Whether the strokes are thick.</param>
    public Font(double size, bool bold = false)
    {
        if (size is not (> 0 and <= 1000))
            throw new ArgumentOutOfRangeException(nameof(size), size, "A font is up to 1000 pixels high.");

        CairoLibrary.Require();
        (Size, Bold) = (size, bold);
        Handle = Create(size, bold);
        CairoException.ThrowIfFailed(Native.Status(Handle));
        Native.Extents(Handle, out var extents);
        (Ascent, Descent) = (extents.Ascent, extents.Descent);
    }

    public double Size { get; }

    public bool Bold { get; }

    /// <summary>From the baseline up to the top of the line, in pixels.</summary>
    public double Ascent { get; }

    /// <summary>From the baseline down to the bottom of the line, in pixels.</summary>
    public double Descent { get; }

    internal ScaledFontHandle Handle { get; }

    /// <summary>The width of the text in pixels, to where the next letter would stand.</summary>
    public double Width(string text)
    {
        Native.TextExtents(Handle, text, out var extents);
        CairoException.ThrowIfFailed(Native.Status(Handle));
        return extents.XAdvance;
    }

    public void Dispose() => Handle.Dispose();

    static ScaledFontHandle Create(double size, bool bold)
    {
        var face = Native.CreateFace(Family, Upright, bold ? 1 : 0);
        var options = Native.CreateFontOptions();
        Native.SetFontAntialias(options, Gray);
        Native.SetHintStyle(options, HintNone);
        Native.SetHintMetrics(options, HintMetricsOff);
        var font = Native.CreateScaledFont(face, Matrix.Scaling(size), Matrix.Identity, options);
        Native.DestroyFontOptions(options);
        Native.DestroyFace(face);
        return font;
    }
}
