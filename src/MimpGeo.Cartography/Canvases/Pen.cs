using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>How a line is drawn: joins are round.</summary>
/// <param name="Colour">Of the line.</param>
/// <param name="Width">In units of the canvas.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
public sealed record Pen(Rgb Colour, double Width, double Alpha = 1)
{
    /// <summary>Lengths of strokes and gaps in units of the canvas, in turn; empty for a line without gaps.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];

    public LineEnds Ends { get; init; } = LineEnds.Round;

    /// <summary>The same line on a canvas with <paramref name="scale"/> units for one.</summary>
    public Pen Times(double scale) => this with { Width = Width * scale, Dash = [.. Dash.Select(length => length * scale)] };
}
