using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Blocks one below the other.</summary>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Gap">Between two blocks.</param>
sealed record PanelColumn(IReadOnlyList<SheetBlock> Blocks, double Gap)
{
    public double Height(double width) => Blocks.Sum(block => block.Height(width)) + Gap * (Blocks.Count - 1);

    public void Draw(Box box)
    {
        var spare = Math.Max(0, box.Height - Height(box.Width)) / Math.Max(1, Blocks.Count(block => block.Grows));
        var top = box.Top;
        foreach (var block in Blocks)
        {
            var height = block.Height(box.Width) + (block.Grows ? spare : 0);
            block.Draw(new(box.Left, top, box.Right, top + height));
            top += height + Gap;
        }
    }
}
