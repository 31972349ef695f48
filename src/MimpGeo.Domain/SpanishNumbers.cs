using System.Globalization;

namespace MimpGeo.Domain;

/// <summary>How numbers are written in Peru, by hand: the program runs without ICU, which knows no culture but the invariant one.</summary>
public static class SpanishNumbers
{
    /// <summary>Decimal comma, and narrow blanks that do not break between thousands (SI, Real Academia Española).</summary>
    public static readonly NumberFormatInfo Format = NumberFormatInfo.ReadOnly(new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" });
}
