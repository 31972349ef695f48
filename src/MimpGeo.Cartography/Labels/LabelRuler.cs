using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>Measures labels before they are placed.</summary>
/// <param name="look">In CSS pixels, or in any other unit that the labels are to have.</param>
public sealed class LabelRuler(TextLook look) : IDisposable
{
    readonly Font _font = new(look.Size, look.Bold);

    /// <summary>From one baseline to the next.</summary>
    public double LineHeight => _font.Ascent + _font.Descent;

    /// <summary>The size of the text with its halo, in the look's unit; its lines are parted by '\n'.</summary>
    public (double Width, double Height) Measure(string text)
    {
        var lines = text.Split('\n');
        return (lines.Max(_font.Width) + 2 * look.HaloWidth, lines.Length * LineHeight + 2 * look.HaloWidth);
    }

    /// <summary>The text with its size and look, for a label's alternatives.</summary>
    public LabelText Text(string text)
    {
        var (width, height) = Measure(text);
        return new(text, width, height, look);
    }

    public void Dispose() => _font.Dispose();
}
