namespace MimpGeo.Cartography.Legends;

/// <summary>How many territories of each kind the map shows.</summary>
/// <param name="Classes">Per class of the style, lowest first.</param>
/// <param name="NoData">Without a figure.</param>
/// <param name="Uncertain">Of those in classes, how many have an interval that spans classes.</param>
public sealed record LegendCounts(IReadOnlyList<long> Classes, long NoData, long Uncertain)
{
    /// <summary>All territories: the uncertain are in classes already.</summary>
    public long Total => Classes.Sum() + NoData;
}

/// <summary>A symbol of the legend.</summary>
/// <param name="Type">The code of its service type.</param>
/// <param name="Modality">Empty where it has none.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Count">How many there are, where it is known.</param>
/// <param name="Unplaced">How many of these have no place on the map, because it is reserved or not told.</param>
public sealed record LegendService(string Type, string Modality, string Label, long? Count = null, long Unplaced = 0)
{
    /// <summary>Whether any of them stands on the map.</summary>
    public bool IsPlaced => Count is null || Count > Unplaced;
}
