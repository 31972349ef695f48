using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Small paragraphs under a heading; those with an address are links.</summary>
sealed class TextBlock(SheetPen pen, string? title, IReadOnlyList<(string Text, string? Address)> paragraphs) : SheetBlock
{
    double TitleHeight => title is null ? 0 : 1.5 * pen.Heading.Size;

    public override double Height(double width) => paragraphs.Count == 0 ? 0
        : TitleHeight + paragraphs.Sum(paragraph => pen.Wrapped(paragraph.Text, width, pen.Small).Count) * SheetPen.Leading(pen.Small);

    public override void Draw(Box box)
    {
        if (paragraphs.Count == 0)
            return;
        if (title is not null)
            pen.Write(title, box.Left, box.Top + pen.Heading.Size, pen.Heading);

        var top = box.Top + TitleHeight;
        foreach (var (text, address) in paragraphs)
        {
            var lines = pen.Wrapped(text, box.Width, pen.Small);
            var area = new Box(box.Left, top, box.Right, top + lines.Count * SheetPen.Leading(pen.Small));
            if (address is null)
                Draw(lines, area);
            else
                pen.Canvas.Link(address, area, () => Draw(lines, area));
            top = area.Bottom;
        }
    }

    void Draw(IReadOnlyList<string> lines, Box area) => pen.Canvas.Group("paragraph", () =>
    {
        for (var i = 0; i < lines.Count; i++)
            pen.Write(lines[i], area.Left, area.Top + (i + 0.8) * SheetPen.Leading(pen.Small), pen.Small);
    }, Role.Paragraph);
}
