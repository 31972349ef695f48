using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>A name that wants a place on the map.</summary>
/// <param name="Key">Identifies the named thing, such as its ubigeo; decides between equal priorities.</param>
/// <param name="Text">One line.</param>
/// <param name="X">Of the anchor, in pixels of the world at the map's zoom.</param>
/// <param name="Y">Of the anchor, downwards.</param>
/// <param name="Priority">The higher is placed first.</param>
/// <param name="Width">Of the text with its halo, in pixels.</param>
/// <param name="Height">Of the text with its halo, in pixels.</param>
/// <param name="Anchor">Where the text may stand.</param>
/// <param name="Gap">Between a point and its text, in pixels: room for the symbol.</param>
/// <param name="Look">The look it was measured with; null for the map's usual one.</param>
public sealed record Label(
    string Key, string Text, double X, double Y, double Priority, double Width, double Height, LabelAnchor Anchor = LabelAnchor.Area, double Gap = 0,
    TextLook? Look = null);

/// <summary>What a label names.</summary>
public enum LabelAnchor
{
    /// <summary>An area: the text is centred on the anchor.</summary>
    Area,

    /// <summary>A point: the text stands beside the anchor.</summary>
    Point,
}

/// <summary>A label that stands, and where: in pixels of the world.</summary>
public sealed record PlacedLabel(Label Label, Box Box);
