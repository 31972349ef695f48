using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>How a line is drawn: joins and ends are round.</summary>
/// <param name="Colour">Of the line.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
public sealed record Pen(Rgb Colour, double Width, double Alpha = 1)
{
    /// <summary>Lengths of strokes and gaps in pixels, in turn; empty for a line without gaps.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];

    /// <summary>The same line on a screen with <paramref name="scale"/> pixels for one.</summary>
    public Pen Times(double scale) => this with { Width = Width * scale, Dash = [.. Dash.Select(length => length * scale)] };
}
