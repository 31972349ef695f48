using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Load;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>services.csv</c>: the ministry's directory, one row per service.</summary>
static class ServiceFile
{
    static readonly string[] Columns =
        ["id", "type", "modality", "name", "ubigeo", "territory", "address", "phone", "lon", "lat", "source"];

    public static CsvFile<ServiceRow> File { get; } = new(GeodataFolder.Services, Columns, row => new ServiceRow(
        Service(row, row.Value<ServiceType>("type")),
        row.OptionalText("territory"),
        row.HalfPoint("lon", "lat")));

    static Service Service(CsvRow row, ServiceType type) => new()
    {
        Id = Id(row, type),
        PublicId = PublicIds.Initial(row.Text("id"), type),
        Type = type,
        Modality = row.OptionalText("modality"),
        Name = row.OptionalText("name"),
        Ubigeo = row.Ubigeo("ubigeo"),
        Address = row.OptionalText("address"),
        Phone = row.OptionalText("phone"),
        Geom = row.HalfPoint("lon", "lat") is null ? row.OptionalPoint("lon", "lat") : null,
        Protection = type.Protection,
        Source = row.Text("source"),
    };

    static string Id(CsvRow row, ServiceType type)
        => type.Protection == Protection.Public && PublicIds.AreReservedFor(row.Text("id")) is { } reserved
            ? throw new RowRejectedException($"id: '{row.Text("id")}' begins like the public numbers of {reserved}, which the import gives.")
            : row.Text("id");
}

/// <summary>A service, the name that its row gives its territory, and the one coordinate that is empty where the other is not.</summary>
sealed record ServiceRow(Service Service, string? TerritoryName, string? EmptyCoordinate);
