using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>What a label may say, and how large that is.</summary>
/// <param name="Text">Its lines, parted by '\n'.</param>
/// <param name="Width">Of the longest line with its halo, in the unit of the label's anchor.</param>
/// <param name="Height">Of all lines with their halo.</param>
/// <param name="Look">The look it was measured with; null for the map's usual one.</param>
public sealed record LabelText(string Text, double Width, double Height, TextLook? Look = null)
{
    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<string> Lines => Text.Split('\n');
}
