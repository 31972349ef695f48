using System.Globalization;

namespace MimpGeo.Import;

/// <summary>Something in the input that was loaded, but that whoever trusts it should know.</summary>
/// <param name="Kind">One of <see cref="FindingKind"/>.</param>
/// <param name="File">The file's name inside the input folder.</param>
/// <param name="Line">The line it stands on, counted from 1; <see langword="null"/> where the whole file is meant.</param>
/// <param name="Reason">What is odd, in words.</param>
public sealed record Finding(string Kind, string File, int? Line, string Reason)
{
    public override string ToString()
        => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: {Reason}") : $"{File}: {Reason}";
}
