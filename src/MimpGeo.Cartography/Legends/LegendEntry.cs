using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Legends;

/// <summary>One line of a legend.</summary>
/// <param name="Sample">How it looks on the map; null for a sum of the lines above.</param>
/// <param name="Label">What it means.</param>
/// <param name="Count">How many there are on the map, where it is known.</param>
public sealed record LegendEntry(LegendSample? Sample, string Label, long? Count = null)
{
    public bool IsTotal => Sample is null;
}

/// <summary>What stands before the words of a legend, in CSS pixels.</summary>
public abstract record LegendSample
{
    LegendSample()
    {
    }

    public sealed record Area(Ink Ink) : LegendSample;

    public sealed record Symbol(ServiceSymbol Look) : LegendSample;
}
