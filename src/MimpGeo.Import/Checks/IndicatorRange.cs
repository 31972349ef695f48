using System.Globalization;
using MimpGeo.Store;

namespace MimpGeo.Import.Checks;

/// <summary>What an indicator's values may be: 0 to 100 in percent, 0 to 1 as an index.</summary>
static class IndicatorRange
{
    /// <returns>What is wrong with the observation, naming the column; <see langword="null"/> when nothing is.</returns>
    public static string? Violation(Observation observation, Indicator indicator)
    {
        (string Column, decimal? Value)[] numbers =
            [("value", observation.Value), ("low", observation.Low), ("high", observation.High)];

        return numbers.FirstOrDefault(number => number.Value < 0 || number.Value > indicator.Most) is { Value: { } value, Column: var column }
            ? string.Create(CultureInfo.InvariantCulture, $"{column}: {value} is not between 0 and {indicator.Most}, as {indicator.Code} in {indicator.Unit} is.")
            : null;
    }
}
