using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Painting;

/// <summary>From the world, whose y grows northwards, to paper in millimetres, whose y grows downwards: x' = (x − Left)·Scale, y' = (Top − y)·Scale.</summary>
/// <param name="Left">World coordinate of the paper's left edge.</param>
/// <param name="Top">World coordinate of the paper's top edge.</param>
/// <param name="Scale">Millimetres of paper for one unit of the world: 0.01 for metres at 1:100,000.</param>
public readonly record struct SheetTransform(double Left, double Top, double Scale)
{
    // What lies farther out is on no sheet, and cairo's numbers end soon after.
    const double Reach = 50_000;

    /// <summary>Where a place of the world lies on paper; what is more than 50 m away is moved nearer.</summary>
    public Point Place(double x, double y) => new(Reached((x - Left) * Scale), Reached((Top - y) * Scale));

    static double Reached(double length) => Math.Clamp(length, -Reach, Reach);
}
