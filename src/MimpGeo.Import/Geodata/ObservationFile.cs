using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>observations.csv</c>: the value of an indicator in a territory and period.</summary>
static class ObservationFile
{
    // Half of the last printed digit, and more.
    const decimal MiddleTolerance = 0.01m;

    static readonly string[] Columns =
    [
        "indicator", "ubigeo", "name", "period", "value", "low", "high", "pooled_group",
        "rank_national", "rank_department", "sample", "source",
    ];

    public static CsvFile<ObservationRow> File { get; } = new(GeodataFolder.Observations, Columns, row => new ObservationRow(
        WithinInterval(new Observation
        {
            Indicator = row.Text("indicator"),
            Ubigeo = row.Ubigeo("ubigeo"),
            Period = row.Text("period"),
            Value = row.Number("value"),
            Low = row.OptionalNumber("low"),
            High = row.OptionalNumber("high"),
            PooledGroup = row.OptionalText("pooled_group"),
            RankNational = row.OptionalCount("rank_national", 1),
            RankDepartment = row.OptionalCount("rank_department", 1),
            Sample = row.OptionalCount("sample"),
            Source = row.Text("source"),
        }),
        row.OptionalText("name")));

    static Observation WithinInterval(Observation observation)
        => observation switch
        {
            { Low: null, High: null } => observation,
            { Low: null } or { High: null } => throw new RowRejectedException("low and high: one is empty; an interval has both."),
            { Low: { } low, High: { } high } when low > high
                => throw new RowRejectedException($"low: {low} is above high, {high}."),
            { Low: { } low, High: { } high, Value: var value } when value < low || value > high
                => throw new RowRejectedException($"value: {value} is outside its interval, {low} to {high}."),
            // Of poverty only the interval was published.
            { Indicator: Indicator.Poverty, Low: { } low, High: { } high, Value: var value }
                when Math.Abs(value - new Interval(low, high).Mid) > MiddleTolerance
                => throw new RowRejectedException($"value: {value} is not the middle of its interval, {new Interval(low, high).Mid}."),
            _ => observation,
        };
}

/// <summary>An observation and the name that its row gives the territory.</summary>
sealed record ObservationRow(Observation Observation, string? TerritoryName);
