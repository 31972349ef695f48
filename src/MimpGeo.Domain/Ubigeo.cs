using System.Diagnostics.CodeAnalysis;

namespace MimpGeo.Domain;

/// <summary>
/// INEI's code for a place in Peru: two digits per level, so "15" is a department,
/// "1501" a province inside it and "150101" a district inside that. "00" is the nation.
/// </summary>
/// <remarks>There is no invalid instance: the only way in is <see cref="Parse"/> or <see cref="TryParse"/>.</remarks>
public sealed record Ubigeo : IParsable<Ubigeo>, IComparable<Ubigeo>
{
    public static readonly Ubigeo Nation = new("00");

    Ubigeo(string code) => Code = code;

    public string Code { get; }

    public AdminLevel Level => Code switch
    {
        "00" => AdminLevel.Nation,
        { Length: 2 } => AdminLevel.Department,
        { Length: 4 } => AdminLevel.Province,
        _ => AdminLevel.District,
    };

    /// <summary>The territory one level up; <see langword="null"/> for the nation.</summary>
    public Ubigeo? Parent => Code switch
    {
        "00" => null,
        { Length: 2 } => Nation,
        _ => new Ubigeo(Code[..^2]),
    };

    public bool Contains(Ubigeo place) => this == Nation || place.Code.StartsWith(Code, StringComparison.Ordinal);

    public static Ubigeo Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var ubigeo)
            ? ubigeo
            : throw new FormatException($"'{s}' is not a ubigeo: expected 2, 4 or 6 digits starting 01 to 25, or 00 for the nation.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Ubigeo result)
    {
        result = IsUbigeo(s) ? new Ubigeo(s) : null;
        return result is not null;
    }

    public int CompareTo(Ubigeo? other) => string.CompareOrdinal(Code, other?.Code);

    public override string ToString() => Code;

    public static bool operator <(Ubigeo left, Ubigeo right) => left.CompareTo(right) < 0;

    public static bool operator <=(Ubigeo left, Ubigeo right) => left.CompareTo(right) <= 0;

    public static bool operator >(Ubigeo left, Ubigeo right) => left.CompareTo(right) > 0;

    public static bool operator >=(Ubigeo left, Ubigeo right) => left.CompareTo(right) >= 0;

    // Five digits are refused, not padded: "10101" is what a spreadsheet leaves of "010101",
    // but it may as well be a typing error, and a guess here moves a service to another region.
    static bool IsUbigeo([NotNullWhen(true)] string? text)
        => text is { Length: 2 or 4 or 6 }
            && text.All(char.IsAsciiDigit)
            && (text == "00" || int.Parse(text.AsSpan(0, 2), provider: null) is >= 1 and <= 25);
}
