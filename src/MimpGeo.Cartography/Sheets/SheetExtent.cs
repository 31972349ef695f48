namespace MimpGeo.Cartography.Sheets;

/// <summary>A rectangle in metres of the sheet's UTM zone.</summary>
public readonly record struct SheetExtent(double West, double South, double East, double North)
{
    public double Width => East - West;

    public double Height => North - South;
}
