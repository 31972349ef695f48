using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The lines of a style as they are printed.</summary>
static class PaperLines
{
    // From here on districts are a few millimetres wide.
    public const int SmallScale = 3_000_000;

    static readonly Rgb Grey = new(118, 118, 118);
    static readonly Rgb Dark = new(66, 66, 66);
    static readonly Rgb Blue = new(20, 60, 190);

    // On a screen white lines part dark classes; on paper they are lost in the pale ones.
    public static Outline Of(MapStyle style, OutlineKind kind, SheetPlan plan)
    {
        var factor = plan.Frame.Scale > SmallScale ? 0.45 : 1;
        return kind switch
        {
            OutlineKind.Unit => style.Outlines.Unit with { Colour = Grey, Width = 0.45 * factor },
            OutlineKind.Province => style.Outlines.Province with { Colour = Dark, Width = 1.1 * factor },
            OutlineKind.Department => style.Outlines.Department with { Colour = Rgb.Black, Width = 1.9 * factor },
            OutlineKind.Answer => style.Outlines.Answer with { Colour = style.IsGrey ? Rgb.Black : Blue, Width = 1.6 * factor },
            _ => style.Outlines[kind].Times(factor),
        };
    }
}
