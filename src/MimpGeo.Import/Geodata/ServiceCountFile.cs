using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>service_counts.csv</c>: services of which only the number per territory is published.</summary>
static class ServiceCountFile
{
    static readonly string[] Columns = ["ubigeo", "territory", "type", "modality", "period", "count", "source"];

    public static CsvFile<ServiceCountRow> File { get; } = new(GeodataFolder.ServiceCounts, Columns, row => new ServiceCountRow(
        NotFinerThanPublished(new ServiceCount
        {
            Ubigeo = row.Ubigeo("ubigeo"),
            Type = row.Value<ServiceType>("type"),
            Modality = row.OptionalText("modality") ?? "",
            Period = row.Text("period"),
            Count = row.Count("count"),
            Source = row.Text("source"),
        }),
        row.OptionalText("territory")));

    // A count of one in a district is an address.
    static ServiceCount NotFinerThanPublished(ServiceCount count)
        => count.Type.Protection == Protection.Department && count.Ubigeo.Level.Digits > AdminLevel.Department.Digits
            ? throw new RowRejectedException(
                $"ubigeo: {count.Ubigeo} is a {count.Ubigeo.Level}; the location of {count.Type} is reserved by law and counted per department only.")
            : count;
}

/// <summary>A count and the name that its row gives its territory.</summary>
sealed record ServiceCountRow(ServiceCount Count, string? TerritoryName);
