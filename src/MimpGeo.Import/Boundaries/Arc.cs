namespace MimpGeo.Import.Boundaries;

/// <summary>A line between two nodes with one face all along its left and one all along its right.</summary>
/// <param name="Points">From node to node; a ring that meets no other line is one arc that ends where it starts.</param>
/// <param name="Left">The face on the left as an index, or <see cref="Outside"/>.</param>
/// <param name="Right">The face on the right as an index, or <see cref="Outside"/>.</param>
sealed record Arc(GridPoint[] Points, int Left, int Right)
{
    public const int Outside = -1;

    public GridPoint Start => Points[0];

    public GridPoint End => Points[^1];
}
