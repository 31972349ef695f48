using System.Text.RegularExpressions;
using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>figures.csv</c>: what the ministry's documents print, with the place where it stands.</summary>
static partial class FigureFile
{
    const decimal Hundred = 100;

    static readonly string[] Columns =
    [
        "id", "line", "section", "part", "groups", "role", "ubigeo", "without", "territory", "printed_territory", "heading",
        "service", "modality", "operation", "measure", "dimension", "unit", "period", "value", "missing", "printed", "label",
        "credit", "note", "source",
    ];

    public static CsvFile<FigureRow> File { get; } = new(GeodataFolder.Figures, Columns, row => new FigureRow(
        Coherent(new Figure
        {
            Id = row.Text("id"),
            Source = row.Text("source"),
            Line = row.Count("line", 1),
            Section = row.Text("section"),
            Part = row.OneOf("part", "text", "table", "summary", "list", "chart"),
            Groups = row.OptionalText("groups")?.Split('|') ?? [],
            Role = OptionalOneOf(row, "role", "part", "total", "item"),
            Ubigeo = row.Ubigeo("ubigeo"),
            Without = row.OptionalText("without") is null ? null : row.Ubigeo("without"),
            PrintedTerritory = row.Text("printed_territory"),
            Heading = row.OptionalText("heading") is null ? null : row.Value<AdminLevel>("heading"),
            Service = row.OptionalText("service"),
            Modality = row.OptionalText("modality"),
            Operation = OptionalOneOf(row, "operation", "operated", "promoted"),
            Measure = row.Text("measure"),
            Dimension = Matching(row, "dimension", Pairs(), "key=value with semicolons between") ?? "",
            Unit = row.OneOf("unit", "count", "percent", "soles", "rank"),
            Period = Matching(row, "period", Time(), "2022, 2023-01, 2023-01-31, two of them with a slash between, or undated")
                ?? throw new RowRejectedException("period is empty."),
            Value = row.OptionalNumber("value", 0),
            Missing = OptionalOneOf(row, "missing", "blank", "reserved"),
            Printed = row.OptionalText("printed"),
            Label = row.OptionalText("label"),
            Credit = row.OptionalText("credit"),
            Note = row.OptionalText("note"),
        }),
        row.Text("territory")));

    static Figure Coherent(Figure figure)
        => figure switch
        {
            { Without: { } without } when without == figure.Ubigeo || !figure.Ubigeo.Contains(without)
                => throw new RowRejectedException($"without: {without} is not inside {figure.Ubigeo}."),
            { Value: null, Missing: null } => throw new RowRejectedException("value is empty; missing says why: blank or reserved."),
            { Value: not null, Missing: not null } => throw new RowRejectedException($"missing: '{figure.Missing}', but there is a value."),
            { Role: "part" or "total", Groups: [] } => throw new RowRejectedException($"groups is empty, but the row is a {figure.Role}."),
            { Role: null, Groups: not [] } => throw new RowRejectedException("role is empty, but the row is in a group: expected part, total, item."),
            { Unit: "percent", Value: > Hundred } => throw new RowRejectedException($"value: {figure.Value} is above 100 percent."),
            { Value: not null } when IsFinerThanPublished(figure)
                => throw new RowRejectedException(
                    $"ubigeo: {figure.Ubigeo} is a {figure.Ubigeo.Level}; the location of {figure.Service} is reserved by law and counted per department only: leave the value out and say reserved under missing."),
            _ => figure,
        };

    // Lima Metropolitana is one of the ministry's regions, reported on beside the departments.
    static bool IsFinerThanPublished(Figure figure)
        => ServiceType.TryParse(figure.Service, null, out var type) && type.Protection == Protection.Department
            && figure.Ubigeo.Level.Digits > AdminLevel.Department.Digits && figure.Ubigeo.Code != "1501";

    static string? OptionalOneOf(CsvRow row, string column, params ReadOnlySpan<string> allowed)
        => row.OptionalText(column) is null ? null : row.OneOf(column, allowed);

    static string? Matching(CsvRow row, string column, Regex format, string expected)
        => row.OptionalText(column) is not { } text || format.IsMatch(text) ? row.OptionalText(column)
            : throw new RowRejectedException($"{column}: '{text}' is not known: expected {expected}.");

    [GeneratedRegex("^[a-z_]+=[^=;]+(;[a-z_]+=[^=;]+)*$")]
    private static partial Regex Pairs();

    [GeneratedRegex(@"^(undated|\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?)$")]
    private static partial Regex Time();
}

/// <summary>A figure and the name that its row gives its territory.</summary>
sealed record FigureRow(Figure Figure, string TerritoryName);
