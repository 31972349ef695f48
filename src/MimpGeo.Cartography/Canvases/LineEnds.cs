namespace MimpGeo.Cartography.Canvases;

/// <summary>How a line and each of its dashes end.</summary>
public enum LineEnds
{
    /// <summary>Exactly where they end: scale bars and ticks.</summary>
    Butt,

    /// <summary>Half a width farther, in a half circle.</summary>
    Round,
}
