using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Where symbols may stand and which do already. For one thread.</summary>
sealed class SpreadSpace
{
    readonly SpreadRules _rules;

    // Circles that touch are in the same cell or in neighbouring ones.
    readonly double _cellSize;
    readonly int _columns;
    readonly List<(Point Centre, double Radius)>?[] _cells;

    // From a cell to itself and those around it, the likeliest to be in the way first.
    readonly int[] _neighbours;

    /// <param name="rules">Frame, obstacles and gap.</param>
    /// <param name="maxRadius">Of all that will come.</param>
    public SpreadSpace(SpreadRules rules, double maxRadius)
    {
        (_rules, _cellSize) = (rules, 2 * maxRadius + rules.Gap);
        _columns = CellsAlong(rules.Frame.Width);
        _cells = new List<(Point, double)>?[_columns * CellsAlong(rules.Frame.Height)];
        _neighbours = [0, -1, 1, -_columns, _columns, -_columns - 1, -_columns + 1, _columns - 1, _columns + 1];
    }

    public bool IsFree(Point centre, double radius)
        => _rules.Frame.Contains(Box.Around(centre, 2 * radius, 2 * radius)) && IsOffSymbols(centre, radius) && IsOffObstacles(centre, radius);

    /// <summary>Puts a circle where it is free.</summary>
    public void Take(Point centre, double radius)
    {
        var cell = Cell(centre);
        (_cells[cell] ??= []).Add((centre, radius));
    }

    /// <summary>The place nearest to a point where a circle is inside the frame, as far as it fits; it may be taken.</summary>
    public Point Inside(Point point, double radius)
    {
        var room = _rules.Frame.Shrunk(Math.Min(radius, Math.Min(_rules.Frame.Width, _rules.Frame.Height) / 2));
        return new(Math.Clamp(point.X, room.Left, room.Right), Math.Clamp(point.Y, room.Top, room.Bottom));
    }

    bool IsOffSymbols(Point centre, double radius)
    {
        var cell = Cell(centre);
        foreach (var step in _neighbours)
        {
            if (_cells[cell + step] is { } symbols && IsNear(symbols, centre, radius))
                return false;
        }

        return true;
    }

    bool IsNear(List<(Point Centre, double Radius)> symbols, Point centre, double radius)
    {
        foreach (var (other, itsRadius) in symbols)
        {
            if (Square(other.X - centre.X, other.Y - centre.Y) < Square(radius + itsRadius + _rules.Gap, 0))
                return true;
        }

        return false;
    }

    bool IsOffObstacles(Point centre, double radius)
    {
        foreach (var box in _rules.Obstacles)
        {
            var (x, y) = (Math.Clamp(centre.X, box.Left, box.Right), Math.Clamp(centre.Y, box.Top, box.Bottom));
            if (Square(x - centre.X, y - centre.Y) < Square(radius + _rules.Gap, 0))
                return false;
        }

        return true;
    }

    // One more on each side, so that every cell with a symbol has neighbours.
    int CellsAlong(double length) => (int)(length / _cellSize) + 3;

    int Cell(Point point)
        => _columns * (1 + (int)((point.Y - _rules.Frame.Top) / _cellSize)) + 1 + (int)((point.X - _rules.Frame.Left) / _cellSize);

    static double Square(double x, double y) => x * x + y * y;
}
