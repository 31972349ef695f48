using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>Measures labels before they are placed.</summary>
/// <param name="look">In CSS pixels.</param>
public sealed class LabelRuler(TextLook look) : IDisposable
{
    readonly Font _font = new(look.Size, look.Bold);

    /// <summary>The size of the text with its halo, in CSS pixels.</summary>
    public (double Width, double Height) Measure(string text)
        => (_font.Width(text) + 2 * look.HaloWidth, _font.Ascent + _font.Descent + 2 * look.HaloWidth);

    public void Dispose() => _font.Dispose();
}
