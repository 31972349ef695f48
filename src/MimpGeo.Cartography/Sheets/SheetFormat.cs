using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>The paper of a sheet and where its parts stand, in millimetres from its top left corner.</summary>
/// <param name="Size">Of the paper.</param>
/// <param name="IsLandscape">Whether the long side lies across.</param>
public sealed record SheetFormat(SheetSize Size, bool IsLandscape)
{
    const double HeaderHeight = 15;
    const double PanelWidth = 92;
    const double PanelHeight = 116;
    const double Gap = 3;

    // Numbers on the frame's grid stand between the frame and the other parts.
    const double GridBand = 5;

    /// <summary>All sizes of text and symbols are those of an A3 sheet times this.</summary>
    public double Scale => Size == SheetSize.A3 ? 1 : 0.8;

    public double Width => IsLandscape ? Long : Short;

    public double Height => IsLandscape ? Short : Long;

    public Box Header => new(Margin, Margin, Width - Margin, Margin + HeaderHeight * Scale);

    /// <summary>The frame of the map: its grid's numbers stand around it.</summary>
    public Box Map => IsLandscape
        ? Inside(new(Margin, Header.Bottom, Width - Margin - (PanelWidth + Gap) * Scale, Height - Margin))
        : Inside(new(Margin, Header.Bottom, Width - Margin, Height - Margin - (PanelHeight + Gap) * Scale));

    /// <summary>Where legend, table, insets and credits stand.</summary>
    public Box Panel => IsLandscape
        ? new(Width - Margin - PanelWidth * Scale, Header.Bottom, Width - Margin, Height - Margin)
        : new(Margin, Height - Margin - PanelHeight * Scale, Width - Margin, Height - Margin);

    double Margin => 8 * Scale;

    double Long => Size == SheetSize.A3 ? 420 : 297;

    double Short => Size == SheetSize.A3 ? 297 : 210;

    Box Inside(Box box)
    {
        var band = GridBand * Scale;
        return new(box.Left + band, box.Top + band, box.Right - band, box.Bottom - band);
    }
}

/// <summary>Sizes of paper by ISO 216.</summary>
public enum SheetSize
{
    A3,
    A4,
}
