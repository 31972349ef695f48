using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A scale bar of four divisions, filled and empty by turns.</summary>
/// <param name="Metres">The whole length on the ground.</param>
/// <param name="Divisions">From left to right, in millimetres; the first is filled, the second not, and so on.</param>
/// <param name="Marks">At both ends of every division.</param>
public sealed record ScaleBar(double Metres, IReadOnlyList<ScaleBarDivision> Divisions, IReadOnlyList<ScaleBarMark> Marks)
{
    const int Count = 4;
    const int Kilometre = 1000;

    static readonly int[] Mantissas = [5, 2, 1];

    /// <summary>The longest bar of round divisions (1, 2 or 5 times a power of ten metres) that is not wider than it may be.</summary>
    /// <param name="scale">The map's denominator.</param>
    /// <param name="maxWidth">In millimetres.</param>
    /// <param name="language">"en", or Spanish with its decimal comma.</param>
    /// <param name="start">The bar's top left corner, in millimetres of the sheet.</param>
    /// <param name="height">In millimetres.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not even divisions of a metre fit.</exception>
    public static ScaleBar Of(int scale, double maxWidth, string language, Point start = default, double height = 1.5)
    {
        var metres = Steps().FirstOrDefault(metres => Count * Width(metres, scale) <= maxWidth);
        if (metres == 0)
            throw new ArgumentOutOfRangeException(nameof(maxWidth), maxWidth, $"No scale bar at 1:{scale} is as short as that.");

        var x = Enumerable.Range(0, Count + 1).Select(i => start.X + i * Width(metres, scale)).ToArray();
        return new(
            Count * metres,
            [.. Enumerable.Range(0, Count).Select(i => new ScaleBarDivision(new(x[i], start.Y, x[i + 1], start.Y + height), i % 2 == 0))],
            [.. x.Select((at, i) => new ScaleBarMark(at, Label(i, metres, language)))]);
    }

    static double Width(int metres, int scale) => metres * 1000d / scale;

    // Kilometres as soon as the whole bar has one; the unit stands once, after the last number.
    static string Label(int mark, int metres, string language)
    {
        var kilometres = Count * metres >= Kilometre;
        var text = SheetNumber.Decimal(kilometres ? (decimal)mark * metres / Kilometre : mark * metres, language);
        return mark < Count ? text : $"{text}\u00a0{(kilometres ? "km" : "m")}";
    }

    // From 500 km to 1 m.
    static IEnumerable<int> Steps()
        => from power in Enumerable.Range(0, 6).Reverse() from mantissa in Mantissas select mantissa * (int)Math.Pow(10, power);
}

/// <summary>A division of a scale bar, in millimetres of the sheet.</summary>
public sealed record ScaleBarDivision(Box Box, bool Filled);

/// <summary>A mark of a scale bar: its place from the sheet's left edge in millimetres, and what stands there ("0", "2,5", "20 km").</summary>
public sealed record ScaleBarMark(double X, string Text);
