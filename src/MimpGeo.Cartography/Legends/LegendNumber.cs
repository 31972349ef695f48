using System.Globalization;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Legends;

/// <summary>Counts as the viewer writes them.</summary>
static class LegendNumber
{
    // Spanish does not divide numbers of four digits.
    public static string Text(long count, string language) => language == "en"
        ? count.ToString("N0", NumberFormatInfo.InvariantInfo)
        : count.ToString(Math.Abs(count) < 10_000 ? "F0" : "N0", SpanishNumbers.Format);
}
