using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Labels;

/// <summary>A rectangle in pixels, on printed sheets in millimetres; y grows downwards.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Point Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>Around a centre.</summary>
    public static Box Around(Point centre, double width, double height)
        => new(centre.X - width / 2, centre.Y - height / 2, centre.X + width / 2, centre.Y + height / 2);

    /// <summary>The box with its sides moved inwards.</summary>
    public Box Shrunk(double margin) => new(Left + margin, Top + margin, Right - margin, Bottom - margin);

    /// <summary>Whether all of the other lies inside; edges may touch.</summary>
    public bool Contains(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    /// <summary>Whether the two share an area; edges may touch.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
