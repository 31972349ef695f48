using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Where the parts of a sheet stand, in millimetres from its top left corner.</summary>
/// <param name="Sheet">The paper and how it is turned.</param>
/// <param name="HasPanelBelow">Whether legend and tables stand below the map, in columns, instead of beside it.</param>
public sealed record SheetFormat(SheetSize Sheet, bool HasPanelBelow = false)
{
    const double HeaderHeight = 16;
    const double PanelWidth = 92;
    const double PanelHeight = 118;
    const double Gap = 2;

    // Numbers of grid and ticks stand between the frame and the other parts.
    const double GridBand = 4.5;

    /// <summary>All sizes of text and symbols are those of an A3 sheet times this.</summary>
    public double Scale => Sheet.Paper == PaperSize.A3 ? 1 : 0.78;

    public Box Header => new(Margin, Margin, Sheet.Width - Margin, Margin + HeaderHeight * Scale);

    /// <summary>The frame of the map: its grid's numbers stand around it.</summary>
    public Box Map => (HasPanelBelow
        ? new Box(Margin, Header.Bottom, Sheet.Width - Margin, Panel.Top - Gap * Scale)
        : new Box(Margin, Header.Bottom, Panel.Left - Gap * Scale, Sheet.Height - Margin)).Shrunk(GridBand * Scale);

    /// <summary>Where legend, tables, insets and credits stand.</summary>
    public Box Panel => HasPanelBelow
        ? new(Margin, Sheet.Height - Margin - PanelHeight * Scale, Sheet.Width - Margin, Sheet.Height - Margin)
        : new(Sheet.Width - Margin - PanelWidth * Scale, Header.Bottom, Sheet.Width - Margin, Sheet.Height - Margin);

    double Margin => 8 * Scale;
}
