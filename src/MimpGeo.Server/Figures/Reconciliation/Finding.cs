using System.Text.Json;
using System.Text.RegularExpressions;
using MimpGeo.Server.Http;
using Npgsql;

namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Two things that do not agree.</summary>
/// <param name="Rule">The code of the rule that found it.</param>
/// <param name="Severity"><c>error</c> (a slip), <c>warning</c> (most likely one) or <c>note</c> (worth knowing).</param>
/// <param name="Territory">Of which it speaks.</param>
/// <param name="Service">Of which it speaks, where it speaks of one.</param>
/// <param name="Stated">What is printed.</param>
/// <param name="Found">What speaks against it.</param>
/// <param name="Difference">Found less stated.</param>
/// <param name="Sources">The documents and directories that it touches.</param>
/// <param name="Message">The finding in a Spanish sentence.</param>
/// <param name="StatedAt">Where the one stands: document, section, line, as printed.</param>
/// <param name="FoundAt">Where the other stands; empty where it is the directory.</param>
/// <param name="Directory">The title of the directory, where it is one of the two.</param>
sealed partial record Finding(
    string Rule, string Severity, string Territory, string? Service, decimal? Stated, decimal? Found, decimal? Difference,
    string[] Sources, string Message, IReadOnlyList<FindingPlace> StatedAt, IReadOnlyList<FindingPlace> FoundAt, string? Directory)
{
    public static async Task<List<Finding>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var findings = new List<Finding>();
        while (await rows.ReadAsync(cancel))
            findings.Add(Of(rows));
        return findings;
    }

    /// <returns>SQL that sets a period into a message, to be read in words.</returns>
    public static string Time(string sql) => $"'<' || {sql} || '>'";

    static Finding Of(NpgsqlDataReader row) => new(
        Reconciliation.Rule.All[row.GetInt32(0)].Code,
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        Number(row, 4),
        Number(row, 5),
        Number(row, 6),
        row.GetFieldValue<string[]>(7),
        Set().Replace(row.GetString(8), period => SpanishPeriod.Of(period.Groups[1].Value)),
        Places(row.GetString(9)),
        Places(row.GetString(10)),
        row.IsDBNull(11) ? null : row.GetString(11));

    [GeneratedRegex("<([0-9/-]+|undated)>")]
    private static partial Regex Set();

    static decimal? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    static List<FindingPlace> Places(string json) => JsonSerializer.Deserialize<List<FindingPlace>>(json, ApiJson.Options)!;
}

/// <summary>Where a figure stands.</summary>
sealed record FindingPlace(
    string Id, string Source, string Title, string Section, string Part, int Line, string Territory, string Period, string? Printed, decimal? Value, string? Label)
{
    public override string ToString() => $"{Title}, {Section}, l. {Line}{(Printed is null ? "" : $": «{Printed}»")}";
}
