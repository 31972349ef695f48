using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>A name that wants a place on the map.</summary>
/// <param name="Key">Identifies the named thing, such as its ubigeo; decides between equal priorities.</param>
/// <param name="Text">One line on tiles; on sheets it may have more, parted by '\n'.</param>
/// <param name="X">Of the anchor, in pixels of the world at the map's zoom; on sheets all lengths are in millimetres.</param>
/// <param name="Y">Of the anchor, downwards.</param>
/// <param name="Priority">The higher is placed first.</param>
/// <param name="Width">Of the text with its halo, in pixels.</param>
/// <param name="Height">Of the text with its halo, in pixels.</param>
/// <param name="Anchor">Where the text may stand.</param>
/// <param name="Gap">Between a point and its text, in pixels: room for the symbol.</param>
/// <param name="Look">The look it was measured with; null for the map's usual one.</param>
public sealed record Label(
    string Key, string Text, double X, double Y, double Priority, double Width, double Height, LabelAnchor Anchor = LabelAnchor.Area, double Gap = 0,
    TextLook? Look = null)
{
    /// <summary>What it may say where <see cref="Text"/> finds no place, the best first: abbreviated, in two lines, smaller.</summary>
    public IReadOnlyList<LabelText> Alternatives { get; init; } = [];

    /// <summary>Where else the anchor may be, the best first: other places inside a named area.</summary>
    public IReadOnlyList<Point> OtherAnchors { get; init; } = [];

    /// <summary>What it says, the best first.</summary>
    internal IEnumerable<LabelText> Texts => [new(Text, Width, Height, Look), .. Alternatives];
}

/// <summary>What a label names.</summary>
public enum LabelAnchor
{
    /// <summary>An area: the text is centred on the anchor.</summary>
    Area,

    /// <summary>A point: the text stands beside the anchor.</summary>
    Point,
}

/// <summary>A label that stands, and where: in pixels of the world, on sheets in millimetres.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Box">Of the text that stands.</param>
/// <param name="Alternative">Which of the label's alternatives stands; null for its own text.</param>
public sealed record PlacedLabel(Label Label, Box Box, LabelText? Alternative = null)
{
    /// <summary>What stands there.</summary>
    public LabelText Text => Alternative ?? new(Label.Text, Label.Width, Label.Height, Label.Look);
}
