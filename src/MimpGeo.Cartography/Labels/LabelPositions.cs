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

    public static int Count(Label label) => Choices(label).Length;

    public static Box At(Label label, int choice)
    {
        var (right, down, gap) = Choices(label)[choice];
        var left = label.X + (right - 0.5) * label.Width + Math.Sign(right) * gap * label.Gap;
        var top = label.Y + (down - 0.5) * label.Height + Math.Sign(down) * gap * label.Gap;
        return new(left, top, left + label.Width, top + label.Height);
    }

    static (double X, double Y, double Gap)[] Choices(Label label) => label.Anchor == LabelAnchor.Point ? Beside : Centre;
}
