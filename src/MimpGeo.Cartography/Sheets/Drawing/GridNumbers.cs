using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Around the frame: the grid's metres above and left, degrees below and right, ticks of both.</summary>
sealed class GridNumbers(SheetPen pen, SheetPlan plan, string language)
{
    const double Tick = 1.1;

    readonly Box _frame = plan.Frame.Paper;

    TextLook Look => pen.Small with { Colour = SheetPen.Dark };

    public void Draw() => pen.Canvas.Group("coordinates", () =>
    {
        foreach (var line in UtmGrid.Of(plan.Frame).Lines)
            Draw(line);
        foreach (var tick in GeographicTicks.Of(plan.Frame, new UtmProjection(plan.Zone)).Ticks)
            Draw(tick);
    });

    void Draw(GridLine line)
    {
        if (line.Axis == GridAxis.Easting)
            Number(line.Label, line.Start, FrameSide.Top);
        else
            Number(line.Label, line.Start, FrameSide.Left);
    }

    void Draw(GeographicTick tick)
    {
        var (right, down) = Outwards(tick.Side);
        var length = Tick * pen.Scale;
        pen.Canvas.Draw(Shape.Segment(tick.At, new(tick.At.X + right * length, tick.At.Y + down * length)), new(Edge: new(SheetPen.Dark, 0.2 * pen.Scale) { Ends = LineEnds.Butt }));
        if (tick.Side is FrameSide.Bottom or FrameSide.Right)
            Number(tick.Label(language), tick.At, tick.Side);
    }

    // Near a corner a number is moved along the side, so that it stays whole and meets none of the other side.
    void Number(string text, Point at, FrameSide side)
    {
        var half = pen.Width(text, Look) / 2;
        var (away, size) = (Tick * 1.4 * pen.Scale, Look.Size);
        if (side is FrameSide.Top or FrameSide.Bottom)
        {
            pen.WriteAround(text, Math.Clamp(at.X, _frame.Left + half, _frame.Right - half), side == FrameSide.Top ? at.Y - away : at.Y + away + 0.75 * size, Look);
            return;
        }

        var x = side == FrameSide.Left ? at.X - away : at.X + away + 0.75 * size;
        pen.Canvas.Text(text, new(x, Math.Clamp(at.Y, _frame.Top + half, _frame.Bottom - half) + half), Look, rotation: -90);
    }

    static (int Right, int Down) Outwards(FrameSide side) => side switch
    {
        FrameSide.Top => (0, -1),
        FrameSide.Bottom => (0, 1),
        FrameSide.Left => (-1, 0),
        _ => (1, 0),
    };
}
