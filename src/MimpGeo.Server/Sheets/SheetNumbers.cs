using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Sheets;

/// <summary>Numbers as they stand on a sheet: in Spanish with a decimal comma, and narrow blanks between thousands from five digits on.</summary>
sealed class SheetNumbers(string language, string unit)
{
    bool IsEnglish => language == Languages.English;

    NumberFormatInfo Format => IsEnglish ? NumberFormatInfo.InvariantInfo : SpanishNumbers.Format;

    bool IsPercent => unit == "percent";

    public string Whole(long number) => number.ToString(!IsEnglish && Math.Abs(number) < 10_000 ? "F0" : "N0", Format);

    public string Kilometres(double number) => number.ToString("#,0.0", Format);

    /// <summary>A value of the indicator without its unit, as its heading has it.</summary>
    public string Value(decimal value) => value.ToString(IsPercent ? "0.0#" : "0.000#", Format);

    public string Value(decimal? value) => value is { } number ? Value(number) : IsEnglish ? "no data" : "sin dato";

    public string Interval(Interval? interval) => interval is { } range ? $"{Value(range.Low)}–{Value(range.High)}" : "–";

    /// <summary>A threshold with its unit; Spanish parts them by a blank that does not break.</summary>
    public string Threshold(decimal value)
    {
        var number = value.ToString("0.####", Format);
        return !IsPercent ? number : IsEnglish ? $"{number}%" : $"{number}\u00a0%";
    }

    /// <summary>What stands above a column of values.</summary>
    public string Heading => IsPercent ? "%" : IsEnglish ? "Value" : "Valor";
}
