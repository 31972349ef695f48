using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Geodata;

/// <summary><c>territories.csv</c>: the nation, its departments, provinces and districts, without their outlines.</summary>
static class TerritoryFile
{
    static readonly string[] Columns =
    [
        "ubigeo", "name", "province", "department", "reniec", "capital", "capital_lon", "capital_lat",
        "altitude_m", "area_km2", "population", "valid_from", "valid_to", "source",
    ];

    public static CsvFile<TerritoryRow> File { get; } = new(GeodataFolder.Territories, Columns, row => new TerritoryRow
    {
        Ubigeo = row.Ubigeo("ubigeo"),
        Name = row.Text("name"),
        Province = row.OptionalText("province"),
        Department = row.OptionalText("department"),
        Reniec = Reniec(row),
        Capital = row.OptionalText("capital"),
        CapitalPoint = row.OptionalPoint("capital_lon", "capital_lat"),
        AltitudeM = row.OptionalNumber("altitude_m", -100, 7000),
        AreaKm2 = row.OptionalNumber("area_km2", 0),
        Population = row.OptionalCount("population"),
        ValidFrom = row.OptionalDate("valid_from"),
        ValidTo = row.OptionalDate("valid_to"),
        Source = row.Text("source"),
    });

    static string? Reniec(CsvRow row)
        => row.OptionalText("reniec") is not { } code || (code.Length is 2 or 4 or 6 && code.All(char.IsAsciiDigit))
            ? row.OptionalText("reniec")
            : throw new RowRejectedException($"reniec: '{code}' is not a RENIEC code: expected 2, 4 or 6 digits.");
}

/// <summary>A row of <c>territories.csv</c>.</summary>
sealed record TerritoryRow
{
    public required Ubigeo Ubigeo { get; init; }

    public required string Name { get; init; }

    /// <summary>The name of the province it belongs to; empty for provinces and above.</summary>
    public string? Province { get; init; }

    public string? Department { get; init; }

    public string? Reniec { get; init; }

    public string? Capital { get; init; }

    public Point? CapitalPoint { get; init; }

    public decimal? AltitudeM { get; init; }

    public decimal? AreaKm2 { get; init; }

    public int? Population { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }
}
