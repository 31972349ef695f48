namespace MimpGeo.Cartography.Sheets;

/// <summary>The UTM grid of a map: lines at a round step of metres.</summary>
/// <param name="Step">Between neighbouring lines, in metres.</param>
/// <param name="Lines">Those that run north from west to east, then those that run east from south to north.</param>
public sealed record UtmGrid(double Step, IReadOnlyList<GridLine> Lines)
{
    const int Fewest = 4;

    // No step is more than twice the next finer one: when one gives fewer than 4 lines, the finer one gives no more than 8.
    static readonly double[] Mantissas = [5, 2.5, 2, 1];

    /// <summary>The coarsest grid that has 4 lines across the longer side of the frame and 2 across the shorter: no position is read from one.</summary>
    public static UtmGrid Of(MapFrame frame)
    {
        var extent = frame.Extent;
        var step = Steps().First(step => IsEnough(extent, step));
        return new(step, [.. Northward(frame, extent, step), .. Eastward(frame, extent, step)]);
    }

    static bool IsEnough(UtmExtent extent, double step)
    {
        var (across, upwards) = (RoundSteps.Count(extent.West, extent.East, step), RoundSteps.Count(extent.South, extent.North, step));
        var (longer, shorter) = extent.Width >= extent.Height ? (across, upwards) : (upwards, across);
        return longer >= Fewest && shorter >= 2;
    }

    static IEnumerable<GridLine> Northward(MapFrame frame, UtmExtent extent, double step)
        => from easting in RoundSteps.Between(extent.West, extent.East, step)
           let x = frame.ToPaper(new(easting, 0)).X
           select new GridLine(GridAxis.Easting, easting, new(x, frame.Paper.Top), new(x, frame.Paper.Bottom));

    static IEnumerable<GridLine> Eastward(MapFrame frame, UtmExtent extent, double step)
        => from northing in RoundSteps.Between(extent.South, extent.North, step)
           let y = frame.ToPaper(new(0, northing)).Y
           select new GridLine(GridAxis.Northing, northing, new(frame.Paper.Left, y), new(frame.Paper.Right, y));

    // From 500 km to 1 m.
    static IEnumerable<double> Steps()
        => from power in Enumerable.Range(0, 6).Reverse() from mantissa in Mantissas select mantissa * Math.Pow(10, power);
}
