using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Painting;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Legend, scale, tables, insets and credits: one column beside the map, or three below it.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="plan">Where the panel stands.</param>
/// <param name="content">What it says.</param>
/// <param name="remarks">What the map had no room for.</param>
sealed class SheetPanel(ICanvas canvas, SheetPlan plan, SheetContent content, MapRemarks remarks)
{
    const double Gap = 3.2;
    const double ColumnGap = 6;
    const int FewestRows = 4;

    // Text gets smaller, then the list shorter, until all fits.
    static readonly (double Size, int Rows)[] Steps =
        [(1, 70), (1, 50), (1, 30), (0.95, 20), (0.9, 12), (0.9, FewestRows), (0.85, FewestRows), (0.8, FewestRows), (0.75, FewestRows), (0.7, FewestRows), (0.62, FewestRows)];

    string Language => content.Words.Language;

    bool IsEnglish => Language == "en";

    public void Draw() => canvas.Group("panel", () =>
    {
        foreach (var (size, rows) in Steps)
        {
            using var pen = new SheetPen(canvas, plan.Format.Scale * size);
            var columns = Columns(pen, rows);
            if (!columns.TrueForAll(column => column.Column.Height(column.Box.Width) <= column.Box.Height) && (size, rows) != Steps[^1])
                continue;

            foreach (var (column, box) in columns)
                column.Draw(box);
            return;
        }
    });

    List<(PanelColumn Column, Box Box)> Columns(SheetPen pen, int rows)
    {
        var panel = plan.Format.Panel;
        SheetBlock[] legend = [Classes(pen), Services(pen), Signs(pen)];
        // The answer is ranked itself.
        SheetBlock[] tables = [content.Answer is { } answer ? Table(pen, answer, rows) : Table(pen, content.Ranking, 10)];
        SheetBlock[] end = [Notes(pen), Credits(pen)];
        if (!plan.Format.HasPanelBelow)
            return [(Column(pen, [.. legend, new ScaleBlock(pen, plan, Language), .. tables, Insets(pen), .. end]), panel)];

        var gap = ColumnGap * pen.Scale;
        var width = (panel.Width - 2 * gap) / 3;
        Box At(int column) => panel with { Left = panel.Left + column * (width + gap), Right = panel.Left + column * (width + gap) + width };
        return
        [
            (Column(pen, [.. legend, new ScaleBlock(pen, plan, Language)]), At(0)),
            (Column(pen, [.. tables, Notes(pen)]), At(1)),
            (Column(pen, [Insets(pen), Credits(pen)]), At(2)),
        ];
    }

    static PanelColumn Column(SheetPen pen, SheetBlock[] blocks) => new(blocks, Gap * pen.Scale);

    TableBlock Table(SheetPen pen, SheetTable table, int rows) => new(pen, table, rows, Language);

    InsetBlock Insets(SheetPen pen) => new(pen, content.Style, [.. new[] { content.Coarser, content.Country }.OfType<SheetInset>()], "inset");

    LegendGrid Classes(SheetPen pen)
    {
        var legend = Legend.Of(content.Style, content.Words.LegendTitle, Language, content.Counts);
        return new(pen, content.Words.LegendTitle, [.. legend.Entries.Select(entry => new LegendItem(Sample(pen, entry.Sample), entry.Label, entry.Count))], Language, mostColumns: 1);
    }

    LegendGrid Services(SheetPen pen) => new(
        pen,
        IsEnglish ? "Services of the MIMP" : "Servicios del MIMP",
        [.. content.Services.Select(service => new LegendItem(Symbol(pen, service), service.Label, service.Count))],
        Language);

    // Full where the map shows it.
    Action<Box> Symbol(SheetPen pen, LegendService service)
    {
        var symbol = content.Style.SymbolOf(service.Type, service.Modality);
        return service.IsPlaced
            ? box => SymbolPainter.Draw(pen.Canvas, symbol, box.Centre, pen.StylePixel)
            : box => SymbolPainter.DrawHollow(pen.Canvas, symbol, box.Centre, pen.StylePixel);
    }

    LegendGrid Signs(SheetPen pen) => new(pen, IsEnglish ? "Signs" : "Signos", [.. MapSigns.Of(pen, plan, content, IsEnglish)], Language);

    static Action<Box>? Sample(SheetPen pen, LegendSample? sample) => sample switch
    {
        LegendSample.Area area => box => pen.Canvas.Draw(Shape.Rectangle(box.Left, box.Top, box.Width, box.Height), area.Ink.Times(pen.StylePixel)),
        _ => null,
    };

    TextBlock Notes(SheetPen pen) => new(
        pen,
        IsEnglish ? "Notes" : "Notas",
        [
            .. remarks.Texts(IsEnglish).Select(remark => (remark, (string?)null)),
            (string.Join(' ', content.Words.Notes.Prepend(IsEnglish ? "Empty symbol: service without a place on the map." : "Símbolo vacío: servicio sin lugar en el mapa.")), null),
        ]);

    TextBlock Credits(SheetPen pen)
    {
        var imprint = content.Imprint;
        return new(pen, IsEnglish ? "Sources" : "Fuentes",
        [
            ($"{string.Join("; ", imprint.Sources)}. {(IsEnglish ? "Licences" : "Licencias")}: {imprint.Licence}.", null),
            ($"{imprint.Author}. {(IsEnglish ? "Data of" : "Datos del")} {imprint.Date:yyyy-MM-dd} ({(IsEnglish ? "snapshot" : "versión")} {imprint.Snapshot}).", null),
            ($"{(IsEnglish ? "This sheet again" : "Esta lámina otra vez")}: {imprint.Url}", imprint.Url),
            ($"{(IsEnglish ? "The same as a table" : "Lo mismo en una tabla")}: {imprint.TableUrl}", imprint.TableUrl),
        ]);
    }
}
