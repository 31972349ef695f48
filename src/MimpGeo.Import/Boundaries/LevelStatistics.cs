namespace MimpGeo.Import.Boundaries;

/// <summary>What a level of detail costs and keeps.</summary>
/// <param name="Level">The level.</param>
/// <param name="Arcs">Arcs in all.</param>
/// <param name="Vertices">Positions of all arcs; a node counts once for each arc that ends there.</param>
/// <param name="AreaErrors">Per district, by ubigeo: how far its area is from the source's, as a share of it.</param>
public sealed record LevelStatistics(
    BoundaryLevel Level,
    int Arcs,
    int Vertices,
    IReadOnlyDictionary<string, double> AreaErrors)
{
    public double MaxAreaError => AreaErrors.Values.Max();

    /// <summary>The smallest error that this share of the districts does not exceed.</summary>
    /// <param name="share">Above 0, up to 1: 0.5 is the median.</param>
    public double AreaErrorPercentile(double share)
        => AreaErrors.Values.Order().ElementAt((int)Math.Ceiling(share * AreaErrors.Count) - 1);
}
