namespace MimpGeo.Domain;

/// <summary>A published 95 % confidence interval, in the unit of its indicator.</summary>
/// <remarks>INEI's district poverty map publishes the interval and no point; <see cref="Mid"/> is only its middle.</remarks>
public readonly record struct Interval
{
    public Interval(decimal low, decimal high)
    {
        if (low > high)
            throw new ArgumentException($"An interval's low end ({low}) is not above its high end ({high}).", nameof(low));

        (Low, High) = (low, high);
    }

    public decimal Low { get; }

    public decimal High { get; }

    public decimal Mid => (Low + High) / 2;
}
