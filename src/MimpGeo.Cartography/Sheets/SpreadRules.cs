using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Where symbols may be moved.</summary>
/// <param name="Frame">They stay inside, in millimetres of the sheet.</param>
/// <param name="MaxDisplacement">From their anchors, in millimetres.</param>
/// <param name="Gap">Kept free between them, in millimetres.</param>
public sealed record SpreadRules(Box Frame, double MaxDisplacement, double Gap = 0.3)
{
    /// <summary>What they must not cover, such as an inset.</summary>
    public IReadOnlyList<Box> Obstacles { get; init; } = [];
}
