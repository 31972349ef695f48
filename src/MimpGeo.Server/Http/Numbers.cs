using MimpGeo.Domain;

namespace MimpGeo.Server.Http;

/// <summary>Numbers as planners in Peru read them, like the viewer's: decimal comma, narrow blanks between thousands.</summary>
static class Numbers
{
    public static string Whole(long number) => number.ToString("N0", SpanishNumbers.Format);

    public static string Decimal(double number) => number.ToString("#,0.####", SpanishNumbers.Format);

    /// <summary>With one decimal, also where it is zero: columns of them are read beside each other.</summary>
    public static string Fixed(decimal number) => number.ToString("#,0.0", SpanishNumbers.Format);

    /// <summary>A unit's code as it is printed.</summary>
    public static string? Unit(string? code) => code == "km2" ? "km²" : code;
}
