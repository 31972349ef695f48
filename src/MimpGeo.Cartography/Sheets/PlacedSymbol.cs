using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A symbol that stands on a sheet, alone or for several of its kind.</summary>
/// <param name="Members">Those that it stands for, by key; more than one where there was no room for each.</param>
/// <param name="Anchor">What it marks: the middle of its members' anchors, in millimetres of the sheet.</param>
/// <param name="Centre">Where it stands.</param>
/// <param name="Radius">Of the largest member.</param>
public sealed record PlacedSymbol(IReadOnlyList<SpreadSymbol> Members, Point Anchor, Point Centre, double Radius)
{
    /// <summary>Of the first member.</summary>
    public string Key => Members[0].Key;

    public string Kind => Members[0].Kind;

    /// <summary>How many it stands for; more than one has to be written beside or inside it.</summary>
    public int Count => Members.Count;

    /// <summary>From its anchor, in millimetres.</summary>
    public double Displacement => double.Hypot(Centre.X - Anchor.X, Centre.Y - Anchor.Y);

    /// <summary>The square that no label may cover.</summary>
    public Box Box => Box.Around(Centre, 2 * Radius, 2 * Radius);

    /// <summary>From its edge to its anchor, where it no longer covers that; otherwise null.</summary>
    public Leader? Leader => Displacement > Radius ? new(EdgeTowardsAnchor, Anchor) : null;

    Point EdgeTowardsAnchor => new(
        Centre.X + Radius / Displacement * (Anchor.X - Centre.X),
        Centre.Y + Radius / Displacement * (Anchor.Y - Centre.Y));
}
