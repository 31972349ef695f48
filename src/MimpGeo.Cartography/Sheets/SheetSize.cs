using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A size of paper of ISO 216.</summary>
public enum PaperSize
{
    A4,
    A3,
}

/// <summary>A sheet of paper and how it is turned.</summary>
public readonly record struct SheetSize(PaperSize Paper, bool Landscape)
{
    /// <summary>In millimetres.</summary>
    public double Width => Landscape ? Long : Short;

    /// <summary>In millimetres.</summary>
    public double Height => Landscape ? Short : Long;

    /// <summary>The whole sheet.</summary>
    public Box Box => new(0, 0, Width, Height);

    double Long => Paper == PaperSize.A3 ? 420 : 297;

    double Short => Paper == PaperSize.A3 ? 297 : 210;
}
