using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Legends;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>North arrow, scale bar, and in words: scale, projection, grid.</summary>
sealed class ScaleBlock(SheetPen pen, SheetPlan plan, string language) : SheetBlock
{
    const double ArrowWidth = 9;

    bool IsEnglish => language == "en";

    public override double Height(double width) => 6.5 * pen.Scale + 3 * SheetPen.Leading(pen.Small);

    public override void Draw(Box box)
    {
        Arrow(new(box.Left + ArrowWidth * pen.Scale / 2, box.Top + 6.2 * pen.Scale), 4.6 * pen.Scale);
        var left = box.Left + (ArrowWidth + 3) * pen.Scale;
        Bar(ScaleBar.Of(plan.Frame.Scale, box.Right - left - 8 * pen.Scale, language, new(left, box.Top + 3.2 * pen.Scale), 1.3 * pen.Scale));
        var lines = Lines();
        for (var i = 0; i < lines.Length; i++)
            pen.Write(pen.Cut(lines[i], box.Right - left, pen.Small), left, box.Top + 6.5 * pen.Scale + (i + 0.8) * SheetPen.Leading(pen.Small), pen.Small);
    }

    string[] Lines() =>
    [
        $"{(IsEnglish ? "Scale" : "Escala")} 1:{SheetNumber.Metres(plan.Frame.Scale)} ({(IsEnglish ? "on" : "en")} {plan.Format.Sheet.Paper})",
        $"{(IsEnglish ? "Projection: WGS 84 / UTM zone" : "Proyección: WGS 84 / UTM zona")} {plan.Zone} (EPSG:{plan.Zone.Srid})",
        $"{(IsEnglish ? "Grid every" : "Cuadrícula cada")} {LegendNumber.Text((long)(UtmGrid.Of(plan.Frame).Step / 1000), language)} km",
    ];

    void Bar(ScaleBar bar) => pen.Canvas.Group("scale-bar", () =>
    {
        foreach (var division in bar.Divisions)
            pen.Canvas.Draw(Shape.Rectangle(division.Box.Left, division.Box.Top, division.Box.Width, division.Box.Height), new(division.Filled ? SheetPen.Dark : Rgb.White, Edge: new(SheetPen.Dark, 0.15 * pen.Scale)));
        foreach (var mark in bar.Marks.Where((_, i) => i % 2 == 0))
            pen.WriteAround(mark.Text, mark.X, bar.Divisions[0].Box.Top - 0.6 * pen.Scale, pen.Small);
    }, Role.Figure);

    void Arrow(Point foot, double height) => pen.Canvas.Group("north", () =>
    {
        var half = 0.33 * height;
        pen.Canvas.Draw(new Shape.Polygon([new(foot.X, foot.Y - height), new(foot.X + half, foot.Y), new(foot.X, foot.Y - 0.25 * height)]), new(SheetPen.Dark, Edge: new(SheetPen.Dark, 0.15 * pen.Scale)));
        pen.Canvas.Draw(new Shape.Polygon([new(foot.X, foot.Y - height), new(foot.X - half, foot.Y), new(foot.X, foot.Y - 0.25 * height)]), new(Rgb.White, Edge: new(SheetPen.Dark, 0.15 * pen.Scale)));
        pen.WriteAround("N", foot.X, foot.Y + 1.05 * pen.Strong.Size, pen.Strong);
    }, Role.Figure);
}
