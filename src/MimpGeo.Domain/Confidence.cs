using System.Diagnostics.CodeAnalysis;

namespace MimpGeo.Domain;

/// <summary>How sure one must be that a value known only by its interval lies above a threshold.</summary>
public sealed record Confidence : IParsable<Confidence>
{
    /// <summary>The interval's middle is above.</summary>
    public static readonly Confidence Mid = new("mid");

    /// <summary>The whole 95 % interval is above.</summary>
    public static readonly Confidence Certain = new("certain");

    /// <summary>Above with probability 0.9 or more, taking the value as normal around the middle of its 95 % interval.</summary>
    public static readonly Confidence Likely = new("likely");

    /// <summary>Some of the 95 % interval is above.</summary>
    public static readonly Confidence Possible = new("possible");

    /// <summary>
    /// How far below the middle, as a share of the interval's width, the value lies that is exceeded with probability 0.9:
    /// z(0.90) / (2 z(0.975)), the normal quantiles 1.2815515655 and 1.9599639845.
    /// </summary>
    public const decimal LikelyShareOfWidth = 0.3269324272m;

    public static IReadOnlyList<Confidence> All { get; } = [Mid, Certain, Likely, Possible];

    Confidence(string code) => Code = code;

    public string Code { get; }

    public bool NeedsInterval => this != Mid;

    public static Confidence Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var confidence)
            ? confidence
            : throw new FormatException($"'{s}' is not a confidence: expected {string.Join(", ", All)}.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Confidence result)
    {
        result = All.FirstOrDefault(confidence => confidence.Code.Equals(s, StringComparison.OrdinalIgnoreCase));
        return result is not null;
    }

    public override string ToString() => Code;
}
