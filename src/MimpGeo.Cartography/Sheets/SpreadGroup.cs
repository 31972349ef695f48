using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Symbols of one kind that share one place; mostly a single one.</summary>
/// <param name="Members">By key.</param>
sealed record SpreadGroup(IReadOnlyList<SpreadSymbol> Members)
{
    public string Kind => Members[0].Kind;

    public double Radius { get; } = Members.Max(member => member.Radius);

    /// <summary>The middle of the members' anchors.</summary>
    public Point Anchor { get; } = new(Members.Average(member => member.Anchor.X), Members.Average(member => member.Anchor.Y));

    public double DistanceTo(SpreadGroup other) => double.Hypot(Anchor.X - other.Anchor.X, Anchor.Y - other.Anchor.Y);

    public PlacedSymbol At(Point centre) => new(Members, Anchor, centre, Radius);
}
