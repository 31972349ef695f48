using System.Diagnostics.CodeAnalysis;

namespace MimpGeo.Domain;

/// <summary>A rung of Peru's administrative ladder, by the number of digits of its <see cref="Ubigeo"/>.</summary>
public sealed record AdminLevel : IParsable<AdminLevel>
{
    public static readonly AdminLevel Nation = new("nation", "nations", 0);
    public static readonly AdminLevel Department = new("department", "departments", 2);
    public static readonly AdminLevel Province = new("province", "provinces", 4);
    public static readonly AdminLevel District = new("district", "districts", 6);

    public static IReadOnlyList<AdminLevel> All { get; } = [Nation, Department, Province, District];

    AdminLevel(string code, string plural, int digits) => (Code, Plural, Digits) = (code, plural, digits);

    public string Code { get; }

    public string Plural { get; }

    /// <summary>How many leading digits of a ubigeo name the territory of this level; the nation, written <c>00</c>, needs none.</summary>
    public int Digits { get; }

    public static AdminLevel Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var level)
            ? level
            : throw new FormatException($"'{s}' is not a level: expected {string.Join(", ", All)}.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out AdminLevel result)
    {
        result = All.FirstOrDefault(level => level.Code.Equals(s, StringComparison.OrdinalIgnoreCase));
        return result is not null;
    }

    public override string ToString() => Code;
}
