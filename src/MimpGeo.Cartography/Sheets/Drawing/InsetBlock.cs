using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Small maps side by side: they take the room that is left.</summary>
sealed class InsetBlock(SheetPen pen, MapStyle style, IReadOnlyList<SheetInset> insets, string name) : SheetBlock
{
    const double Gap = 2.5;
    const double Least = 34;

    // Of its width: no territory is so narrow that a taller frame would show it larger.
    const double Tallest = 1.7;
    const double Marking = 0.55;

    // The legend's colours belong to what the sheet is about.
    static readonly Ink Around = new(Rgb.Grey(0.92));

    public override bool Grows => insets.Count > 0;

    public override double Height(double width) => insets.Count > 0 ? Least * pen.Scale : 0;

    public override void Draw(Box box)
    {
        var width = (box.Width - Gap * pen.Scale * (insets.Count - 1)) / Math.Max(1, insets.Count);
        for (var i = 0; i < insets.Count; i++)
        {
            var (inset, left) = (insets[i], box.Left + i * (width + Gap * pen.Scale));
            pen.Canvas.Group($"{name}-{i + 1}", () => Draw(inset, new(left, box.Top, left + width, Math.Min(box.Bottom, box.Top + Tallest * width))), Role.Figure);
        }
    }

    void Draw(SheetInset inset, Box box)
    {
        var look = pen.Fitted(inset.Title, box.Width, pen.Heading);
        pen.Write(inset.Title, box.Left, box.Top + pen.Heading.Size, look);
        var frame = box with { Top = box.Top + 1.5 * pen.Heading.Size };
        var transform = Fit(inset.Extent, frame.Shrunk(1.2 * pen.Scale));
        pen.Canvas.Clip(Rectangle(frame), () => DrawMap(inset, frame, transform));
        pen.Canvas.Draw(Rectangle(frame), new(Edge: new(SheetPen.Soft, 0.2 * pen.Scale)));
    }

    void DrawMap(SheetInset inset, Box frame, SheetTransform transform)
    {
        var inks = new ChoroplethInk(style, 0.6 * pen.StylePixel);
        foreach (var area in inset.Areas)
            Draw(area.Wkb, transform, (area.Faded ? Around : inks.Of(area.Value, area.Interval, faded: false)) with { Edge = new(SheetPen.Soft, 0.12 * pen.Scale) });
        if (inset.Marked is { } marked)
            Draw(marked, transform, new(Edge: new Pen(GroundColours.Of(style).Mark, Marking).Times(pen.Scale)));
        using var labels = new MapLabels(pen, transform);
        foreach (var sheetName in inset.Names)
            labels.Add(sheetName, new(1.75 * pen.Scale, SheetPen.Dark, Halo: Rgb.White, HaloWidth: 0.25 * pen.Scale));
        labels.Place(frame.Shrunk(0.5 * pen.Scale), []);
        labels.Draw();
    }

    void Draw(ReadOnlyMemory<byte> wkb, SheetTransform transform, Ink ink)
    {
        if (WkbShapes.Read(wkb.Span, transform).Area is { } area)
            pen.Canvas.Draw(area, ink);
    }

    static Shape.Polygon Rectangle(Box box) => Shape.Rectangle(box.Left, box.Top, box.Width, box.Height);

    static SheetTransform Fit(UtmExtent extent, Box box)
    {
        var scale = Math.Min(box.Width / extent.Width, box.Height / extent.Height);
        return new(extent.Centre.Easting - box.Centre.X / scale, extent.Centre.Northing + box.Centre.Y / scale, scale);
    }
}
