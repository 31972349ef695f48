using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>A part of the panel beside the map, as wide as its column.</summary>
abstract class SheetBlock
{
    /// <summary>Whether it takes what the others leave of the column's height.</summary>
    public virtual bool Grows => false;

    /// <summary>How high it has to be at least, in millimetres.</summary>
    public abstract double Height(double width);

    public abstract void Draw(Box box);
}
