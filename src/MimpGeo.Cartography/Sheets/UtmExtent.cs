using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A rectangle of a UTM zone, in metres.</summary>
public readonly record struct UtmExtent(double West, double South, double East, double North)
{
    public double Width => East - West;

    public double Height => North - South;

    public UtmPoint Centre => new((West + East) / 2, (South + North) / 2);
}
