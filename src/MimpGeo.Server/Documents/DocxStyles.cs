using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>The styles of a word processor's file: what a planner changes there changes everywhere in it.</summary>
static class DocxStyles
{
    public const string Language = "es-PE";

    const string Brand = "8C2D04";
    const string Soft = "4D4D4D";

    public static W.Styles Create() => new(
    [
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new W.FontSize { Val = "20" },
                new W.Languages { Val = Language })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "100", Line = "264", LineRule = W.LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, isDefault: true),
        Paragraph("Title", "Title", 32, Brand, isBold: true, after: 200),
        Paragraph("Heading1", "heading 1", 25, Brand, isBold: true, before: 320, after: 100, level: 0),
        Paragraph("Heading2", "heading 2", 22, null, isBold: true, before: 220, after: 60, level: 1),
        Paragraph("Heading3", "heading 3", 20, null, isBold: true, before: 160, after: 60, level: 2),
        Paragraph("Caption", "caption", 18, null, isBold: true, before: 120, after: 60, keepsNext: true),
        Paragraph("Source", "Fuente", 16, Soft, before: 0, after: 60),
        Paragraph("Note", "Nota", 17, null, before: 0, after: 40, indent: 200),
        Paragraph("AfterTable", "Tras tabla", 4, null, before: 0, after: 0),
        Paragraph("Picture", "Lámina", 2, null, before: 0, after: 0, justify: W.JustificationValues.Center),
        .. OfTables(TableSize.Normal, "", after: 20),
        .. OfTables(TableSize.Small, " ancha", after: 0),
        Paragraph("Header", "header", 16, Soft),
        Paragraph("Footer", "footer", 16, Soft, justify: W.JustificationValues.Right),
    ]);

    static IEnumerable<W.Style> OfTables(TableSize size, string name, int after) =>
    [
        Paragraph($"TableText{size.Suffix}", $"Texto de tabla{name}", size.HalfPoints, null, before: 0, after: after),
        Paragraph($"TableHead{size.Suffix}", $"Encabezado de tabla{name}", Math.Min(size.HalfPoints, 16), null, isBold: true, before: 0, after: after, justify: W.JustificationValues.Center),
        Paragraph($"TableNumber{size.Suffix}", $"Número de tabla{name}", size.HalfPoints, null, before: 0, after: after, justify: W.JustificationValues.Right),
        new W.Style(
            new W.StyleName { Val = $"Table Grid{name}" },
            new W.StyleTableProperties(
                DocxTable.Borders(),
                new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = (short)size.Padding, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = (short)size.Padding, Type = W.TableWidthValues.Dxa })))
        { Type = W.StyleValues.Table, StyleId = $"TableGrid{size.Suffix}" },
    ];

    static W.Style Paragraph(
        string id, string name, int? halfPoints, string? colour = null, bool isBold = false, int? before = null, int? after = null,
        int? level = null, int? indent = null, bool keepsNext = false, W.JustificationValues? justify = null, bool isDefault = false)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
            style.Append(new W.BasedOn { Val = "Normal" });
        if (level is not null)
            style.Append(new W.NextParagraphStyle { Val = "Normal" });
        style.Append(new W.PrimaryStyle());
        style.Append(Layout(before, after, level, indent, keepsNext || level is not null, justify));
        style.Append(Look(halfPoints, colour, isBold));
        return style;
    }

    static W.StyleParagraphProperties Layout(int? before, int? after, int? level, int? indent, bool keepsNext, W.JustificationValues? justify)
    {
        var layout = new W.StyleParagraphProperties();
        if (keepsNext)
            layout.Append(new W.KeepNext());
        if (before is not null || after is not null)
            layout.Append(new W.SpacingBetweenLines { Before = $"{before ?? 0}", After = $"{after ?? 0}" });
        if (indent is not null)
            layout.Append(new W.Indentation { Left = $"{indent}" });
        if (justify is not null)
            layout.Append(new W.Justification { Val = justify });
        if (level is not null)
            layout.Append(new W.OutlineLevel { Val = level });
        return layout;
    }

    static W.StyleRunProperties Look(int? halfPoints, string? colour, bool isBold)
    {
        var look = new W.StyleRunProperties();
        if (isBold)
            look.Append(new W.Bold());
        if (colour is not null)
            look.Append(new W.Color { Val = colour });
        if (halfPoints is not null)
            look.Append(new W.FontSize { Val = $"{halfPoints}" });
        return look;
    }
}
