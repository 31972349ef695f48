using MimpGeo.Cartography.Sheets;

namespace MimpGeo.Server.Sheets;

/// <summary>Chooses orientation and scale.</summary>
static class SheetPlanner
{
    // Of the frame, on each side.
    const double Margin = 0.04;

    static readonly double[] Steps = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5];

    /// <param name="territory">What must lie inside the frame.</param>
    /// <param name="size">Of the paper.</param>
    /// <param name="isLandscape">Null for the orientation that shows it larger.</param>
    public static SheetPlan Of(SheetTerritory territory, SheetSize size, bool? isLandscape)
    {
        var (landscape, portrait) = (Of(territory, new SheetFormat(size, true)), Of(territory, new SheetFormat(size, false)));
        return isLandscape ?? landscape.Scale <= portrait.Scale ? landscape : portrait;
    }

    static SheetPlan Of(SheetTerritory territory, SheetFormat format)
    {
        var (extent, room) = (territory.Extent, 1 - 2 * Margin);
        var least = Math.Max(extent.Width / (format.Map.Width * room), extent.Height / (format.Map.Height * room)) * 1000;
        var scale = Round(least);
        var (x, y) = ((extent.West + extent.East) / 2, (extent.South + extent.North) / 2);
        var (width, height) = (format.Map.Width * scale / 2000, format.Map.Height * scale / 2000);
        return new(format, territory.Zone, scale, new(x - width, y - height, x + width, y + height));
    }

    static double Round(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Steps.Append(10).Select(step => step * power).First(scale => scale >= least);
    }
}
