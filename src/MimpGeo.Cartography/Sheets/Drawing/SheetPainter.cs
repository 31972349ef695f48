using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Draws a whole sheet on any canvas whose unit is the millimetre.</summary>
static class SheetPainter
{
    const string Ministry = "Ministerio de la Mujer y Poblaciones Vulnerables – MIMP";

    public static void Draw(ICanvas canvas, SheetPlan plan, SheetContent content)
    {
        canvas.Draw(Shape.Rectangle(0, 0, plan.Format.Sheet.Width, plan.Format.Sheet.Height), new(Rgb.White));
        using var pen = new SheetPen(canvas, plan.Format.Scale);
        Header(pen, plan, content);
        var map = new MapBody(pen, plan, content);
        map.Draw();
        new GridNumbers(pen, plan, content.Words.Language).Draw();
        new SheetPanel(canvas, plan, content, map.Remarks).Draw();
    }

    static void Header(SheetPen pen, SheetPlan plan, SheetContent content)
    {
        var box = plan.Format.Header;
        var title = pen.Fitted(content.Words.Title, box.Width, new(5.4 * pen.Scale, SheetPen.Dark, Bold: true));
        var subtitle = new TextLook(2.9 * pen.Scale, SheetPen.Soft);
        var ministry = pen.Width(Ministry, pen.Small) + 4 * pen.Scale;
        pen.Canvas.Group("title", () => pen.Write(content.Words.Title, box.Left, box.Top + 4.6 * pen.Scale, title), Role.Title);
        pen.Canvas.Group("subtitle", () => pen.Write(content.Words.Subtitle, box.Left, box.Top + 10 * pen.Scale, pen.Fitted(content.Words.Subtitle, box.Width - ministry, subtitle)), Role.Paragraph);
        pen.Canvas.Group("ministry", () => pen.WriteTo(Ministry, box.Right, box.Top + 10 * pen.Scale, pen.Small), Role.Paragraph);
        pen.Canvas.Draw(Shape.Segment(new(box.Left, box.Top + 12.4 * pen.Scale), new(box.Right, box.Top + 12.4 * pen.Scale)), new(Edge: new(GroundColours.Of(content.Style).Rule, 0.5 * pen.Scale) { Ends = LineEnds.Butt }));
    }
}
