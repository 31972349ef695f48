using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Maps;

/// <summary>Counts what a map shows.</summary>
sealed class LegendReader(StoreSession session, MapQuestion question, StoreFacts facts, CancellationToken cancel)
{
    public async Task<MapLegend> ReadAsync()
    {
        var territories = question.Territories;
        var indicator = territories is null ? null : facts.Indicators.FirstOrDefault(each => each.Indicator.Code == question.Style.Indicator && each.Level == territories.Level);
        var (services, unplaced) = question.Layers.FirstOrDefault(layer => layer.IsServices) is { } layer ? await ServicesAsync(layer) : ([], 0);
        return new(
            question, indicator, facts.Sources.FirstOrDefault(source => source.Code == indicator?.Indicator.Source),
            territories is null ? null : await ClassCounts.ReadAsync(session, territories.Meant, question.Style, cancel), services, unplaced);
    }

    async Task<(IReadOnlyList<ServiceTally> Placed, long Unplaced)> ServicesAsync(MapLayer layer)
    {
        var sql = new SqlText();
        sql.Add($"""
            SELECT f.type, coalesce(f.modality, ''), count(f.geom), count(*) - count(f.geom)
            FROM {layer.Collection.Relation} AS f
            WHERE true{layer.Filter.And(sql)}
            GROUP BY 1, 2
            ORDER BY 3 DESC, 1, 2
            """);
        await using var command = sql.Command(session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var (placed, unplaced) = (new List<ServiceTally>(), 0L);
        while (await rows.ReadAsync(cancel))
        {
            unplaced += rows.GetInt64(3);
            if (rows.GetInt64(2) > 0)
                placed.Add(new(ServiceType.Parse(rows.GetString(0)), rows.GetString(1), rows.GetInt64(2)));
        }

        return (placed, unplaced);
    }
}
