namespace MimpGeo.Cartography.Breaks;

/// <summary>How class limits are found in a list of numbers.</summary>
public enum BreakMethod
{
    /// <summary>Classes of the same width between the smallest and the largest number.</summary>
    Equal,

    /// <summary>Classes of the same count, as far as equal numbers allow: they are never torn apart.</summary>
    Quantile,

    /// <summary>Natural breaks: of all partitions the one with the smallest sum of squares within classes.</summary>
    Jenks,
}
