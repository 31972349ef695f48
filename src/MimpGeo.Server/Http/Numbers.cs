using System.Globalization;

namespace MimpGeo.Server.Http;

/// <summary>Numbers as planners in Peru read them, like the viewer's: decimal comma, narrow blanks between thousands.</summary>
static class Numbers
{
    static readonly NumberFormatInfo Spanish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" };

    public static string Whole(long number) => number.ToString("N0", Spanish);

    public static string Decimal(double number) => number.ToString("#,0.####", Spanish);

    /// <summary>With one decimal, also where it is zero: columns of them are read beside each other.</summary>
    public static string Fixed(decimal number) => number.ToString("#,0.0", Spanish);

    /// <summary>A unit's code as it is printed.</summary>
    public static string? Unit(string? code) => code == "km2" ? "km²" : code;
}
