using System.Globalization;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Numbers as they stand on a sheet.</summary>
static class SheetNumber
{
    /// <summary>8 100 000, with narrow no-break spaces, in every language.</summary>
    public static string Metres(double metres) => metres.ToString("N0", SpanishNumbers.Format).Replace('-', '\u2212');

    /// <summary>0.25 or 0,25: as many decimals as it has, no groups.</summary>
    public static string Decimal(decimal number, string language)
        => number.ToString("0.####", language == "en" ? NumberFormatInfo.InvariantInfo : SpanishNumbers.Format);
}
