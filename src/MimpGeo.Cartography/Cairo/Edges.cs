namespace MimpGeo.Cartography.Cairo;

/// <summary>How the pixels on the edge of an area are coloured.</summary>
public enum Edges
{
    /// <summary>By the share of the area in them; neighbours let the ground shine through between them.</summary>
    Smooth = 2,

    /// <summary>Wholly or not at all, by their middle: neighbours meet without a gap.</summary>
    Sharp = 1,
}
