using System.Globalization;

namespace MimpGeo.Import;

/// <summary>One thing wrong with one place of an input file.</summary>
/// <param name="File">The file's name inside the input folder, such as <c>poverty.csv</c>.</param>
/// <param name="Line">The line it stands on, counted from 1; <see langword="null"/> where the whole file is meant.</param>
/// <param name="Reason">What was wrong and what it may be, in words that name the field.</param>
public sealed record Rejection(string File, int? Line, string Reason)
{
    public override string ToString()
        => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: {Reason}") : $"{File}: {Reason}";
}
