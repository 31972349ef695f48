namespace MimpGeo.Cartography.Labels;

/// <summary>Where the text of a label may stand, the best place first.</summary>
static class LabelPositions
{
    const double Diagonal = 0.7;

    // Shares of the text's size and of the gap by which its centre is moved from the point.
    // Right is read most easily, then left; diagonals last, where the gap is shorter on each axis.
    static readonly (double X, double Y, double Gap)[] Beside =
    [
        (0.5, 0, 1), (-0.5, 0, 1), (0, -0.5, 1), (0, 0.5, 1),
        (0.5, -0.5, Diagonal), (0.5, 0.5, Diagonal), (-0.5, -0.5, Diagonal), (-0.5, 0.5, Diagonal),
    ];

    static readonly (double X, double Y, double Gap)[] Centre = [(0, 0, 0)];

    public static int Count(Label label) => Choices(label).Length * (1 + label.OtherAnchors.Count);

    public static Box At(Label label, int choice) => At(label, choice, label.Width, label.Height);

    /// <summary>Where a text of the label stands; all places around one anchor come before those around the next.</summary>
    public static Box At(Label label, int choice, double width, double height)
    {
        var (anchor, position) = Math.DivRem(choice, Choices(label).Length);
        var (x, y) = anchor == 0 ? (label.X, label.Y) : (label.OtherAnchors[anchor - 1].X, label.OtherAnchors[anchor - 1].Y);
        var (right, down, gap) = Choices(label)[position];
        var left = x + (right - 0.5) * width + Math.Sign(right) * gap * label.Gap;
        var top = y + (down - 0.5) * height + Math.Sign(down) * gap * label.Gap;
        return new(left, top, left + width, top + height);
    }

    static (double X, double Y, double Gap)[] Choices(Label label) => label.Anchor == LabelAnchor.Point ? Beside : Centre;
}
