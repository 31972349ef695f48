using System.Diagnostics.CodeAnalysis;

namespace MimpGeo.Server.Filters;

/// <summary>What makes a service belong to a territory.</summary>
sealed record Assignment : IParsable<Assignment>
{
    /// <summary>The ubigeo that the directory declares.</summary>
    public static readonly Assignment Declared = new("declared");

    /// <summary>Its point lies in the territory's outline, or on its border.</summary>
    public static readonly Assignment Location = new("location");

    static readonly Assignment[] All = [Declared, Location];

    Assignment(string code) => Code = code;

    public string Code { get; }

    public static Assignment Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var assignment)
            ? assignment
            : throw new FormatException($"'{s}' is not an assignment: expected {string.Join<Assignment>(", ", All)}.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Assignment result)
    {
        result = All.FirstOrDefault(assignment => assignment.Code.Equals(s, StringComparison.OrdinalIgnoreCase));
        return result is not null;
    }

    public override string ToString() => Code;
}
