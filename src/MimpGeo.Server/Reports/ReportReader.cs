using System.Data.Common;
using MimpGeo.Domain;
using MimpGeo.Server.Counts;
using MimpGeo.Store;
using Npgsql;
using NpgsqlTypes;

namespace MimpGeo.Server.Reports;

/// <summary>Reads what a report needs, all of one snapshot.</summary>
static class ReportReader
{
    public static async Task<ReportFacts> ReadAsync(StoreSession session, StoreFacts store, Ubigeo territory, CutOff date, CancellationToken cancel)
    {
        var tables = await TableBuilder.ReadAsync(session, territory, date, cancel);
        return new(
            territory,
            tables.Territory.Name,
            tables,
            [.. (await FiguresAsync(session, territory, cancel)).Where(figure => CutOff.EndOf(figure.Period) <= date.Day)],
            await PlacesAsync(session, territory, date.Day, cancel),
            await CountQuery.ListsAsync(session, territory, date.Day, cancel),
            await ContextAsync(session, territory, date, cancel),
            store);
    }

    static async Task<List<ReportFigure>> FiguresAsync(StoreSession session, Ubigeo territory, CancellationToken cancel)
    {
        // What the territories below the nation print is theirs; but what a national total is made of is the nation's.
        await using var command = session.Command("""
            SELECT f.id, f.source, f.section, f.part, f.groups, f.role, f.territory, CASE f.territory WHEN '1501' THEN 'Lima Metropolitana' ELSE t.name END, f.service, f.modality, f.measure, m.name_es,
                   f.dimension, f.unit, f.period, f.value, f.label, f.credit, d.name, p.name, CASE t.level WHEN 'district' THEN t.name END
            FROM figure AS f
            JOIN figure_measure AS m ON m.code = f.measure
            JOIN territory AS t ON t.ubigeo = f.ubigeo
            LEFT JOIN territory AS d ON d.level = 'department' AND d.ubigeo = left(f.ubigeo, 2)
            LEFT JOIN territory AS p ON p.level = 'province' AND p.ubigeo = left(f.ubigeo, 4)
            WHERE CASE WHEN $1 = '00' THEN f.territory = '00' OR f.measure = 'covered' OR f.measure IN ('femicides', 'share_percent') AND f.service IS NULL
                            OR EXISTS (SELECT FROM figure AS whole WHERE whole.source = f.source AND whole.territory = '00' AND whole.groups && f.groups)
                       ELSE starts_with(f.territory, $1) END
              AND f.missing IS NULL
            ORDER BY f.id
            """);
        return await Bound(command, territory.Code).ListAsync(FigureOf, cancel);
    }

    static async Task<List<ReportPlace>> PlacesAsync(StoreSession session, Ubigeo territory, DateOnly day, CancellationToken cancel)
    {
        await using var command = session.Command($"""
            SELECT s.type, s.modality, s.name, s.ubigeo, s.district, s.province, s.department
            FROM collection_service AS s
            JOIN source AS o ON o.code = s.source
            WHERE starts_with(s.ubigeo, CASE WHEN $1 = '00' THEN '' ELSE $1 END)
              AND {CutOff.InForce("s", "o", "$2")}
            ORDER BY s.department COLLATE "es-x-icu", s.province COLLATE "es-x-icu", s.district COLLATE "es-x-icu", s.name COLLATE "es-x-icu"
            """);
        command.Parameters.Add(new() { Value = territory.Code });
        command.Parameters.Add(new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date });
        return await command.ListAsync(row => new ReportPlace(row.GetString(0), Text(row, 1), Text(row, 2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6)), cancel);
    }

    static async Task<ReportContext> ContextAsync(StoreSession session, Ubigeo territory, CutOff date, CancellationToken cancel)
    {
        await using var people = session.Command("SELECT population FROM territory WHERE ubigeo = $1");
        await using var values = session.Command("""
            SELECT o.indicator, i.name_es, o.period, o.value, o.low, o.high
            FROM observation AS o
            JOIN indicator AS i ON i.code = o.indicator
            WHERE o.ubigeo = $1
            ORDER BY o.indicator = 'ipv_total' DESC, o.indicator, o.period
            """);
        await using var poorest = session.Command("""
            SELECT p.name, t.name, o.period, o.value, o.low, o.high
            FROM observation AS o
            JOIN territory AS t ON t.ubigeo = o.ubigeo AND t.level = 'district'
            JOIN territory AS p ON p.ubigeo = t.parent
            WHERE o.indicator = 'poverty' AND starts_with(o.ubigeo, CASE WHEN $1 = '00' THEN '' ELSE $1 END)
              AND make_date(left(o.period, 4)::int, 12, 31) <= $2
            ORDER BY o.period DESC, o.value DESC, o.ubigeo
            LIMIT 10
            """);
        await using var ranking = session.Command("""
            SELECT t.name, i.name_es, o.period, o.value
            FROM observation AS o
            JOIN indicator AS i ON i.code = o.indicator
            JOIN territory AS t ON t.ubigeo = o.ubigeo AND t.level = 'department'
            LEFT JOIN observation AS total ON total.indicator = 'ipv_total' AND (total.ubigeo, total.period) = (o.ubigeo, o.period)
            WHERE starts_with(o.indicator, 'ipv_') AND $1 = '00'
            ORDER BY o.period DESC, total.value DESC NULLS LAST, t.name, o.indicator = 'ipv_total' DESC, o.indicator
            """);
        poorest.Parameters.Add(new() { Value = territory.Code });
        poorest.Parameters.Add(new() { Value = date.Day, NpgsqlDbType = NpgsqlDbType.Date });
        var population = date.Day >= ContextBlocks.PopulationDay ? await Bound(people, territory.Code).ExecuteScalarAsync(cancel) as int? : null;
        var told = (await Bound(values, territory.Code).ListAsync(ObservationOf, cancel)).Where(value => CutOff.EndOf(value.Period) <= date.Day).ToList();
        var ranks = (await Bound(ranking, territory.Code).ListAsync(row => (Name: row.GetString(0), Indicator: row.GetString(1), Period: row.GetString(2), Value: row.GetDecimal(3)), cancel))
            .Where(rank => CutOff.EndOf(rank.Period) <= date.Day).ToList();
        return new(
            population,
            told.Where(value => value.Indicator == "poverty").Select(value => ((string, decimal, decimal, decimal)?)(value.Period, value.Value, value.Low ?? value.Value, value.High ?? value.Value)).LastOrDefault(),
            await poorest.ListAsync(row => new PoorDistrict(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5)), cancel),
            [.. told.Where(value => value.Indicator.StartsWith("ipv", StringComparison.Ordinal)).Select(value => (value.Name, value.Period, value.Value))],
            [.. ranks.Where(rank => rank.Period == ranks[0].Period)]);
    }

    static (string Indicator, string Name, string Period, decimal Value, decimal? Low, decimal? High) ObservationOf(DbDataReader row) => (
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetDecimal(3),
        row.IsDBNull(4) ? null : row.GetDecimal(4), row.IsDBNull(5) ? null : row.GetDecimal(5));

    static ReportFigure FigureOf(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<string[]>(4), Text(row, 5), row.GetString(6),
        row.GetString(7), Text(row, 8), Text(row, 9), row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13),
        row.GetString(14), row.IsDBNull(15) ? null : row.GetDecimal(15), Text(row, 16), Text(row, 17),
        Text(row, 18), Text(row, 19), Text(row, 20));

    static NpgsqlCommand Bound(NpgsqlCommand command, string ubigeo)
    {
        command.Parameters.Add(new() { Value = ubigeo });
        return command;
    }

    static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
