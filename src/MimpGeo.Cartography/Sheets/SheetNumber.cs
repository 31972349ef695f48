using System.Globalization;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Numbers as they stand on a sheet.</summary>
static class SheetNumber
{
    static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u202f" };

    /// <summary>8 100 000, with narrow no-break spaces, in every language.</summary>
    public static string Metres(double metres) => metres.ToString("N0", Grouped).Replace('-', '\u2212');

    /// <summary>0.25 or 0,25: as many decimals as it has, no groups.</summary>
    public static string Decimal(decimal number, string language)
    {
        var text = number.ToString("0.####", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }
}
