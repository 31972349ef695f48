using System.Data.Common;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Server.Counts;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads the services of a sheet's territory: where lists in force have them, and what documents print of them.</summary>
static class ServiceReader
{
    public static async Task<SheetServices> ReadAsync(
        StoreSession session, SheetQuestion question, SheetTerritory territory, SheetPlan plan, StoreFacts facts, CancellationToken cancel)
    {
        if (question.Services is [])
            return SheetServices.None;

        var tables = await TableBuilder.ReadAsync(session, territory.Ubigeo, question.Date, cancel);
        var printed = await PrintedAsync(session, territory, plan, cancel);
        return new ServiceLegend(
            question, territory, facts, tables,
            await ListedAsync(session, question, territory, plan, cancel), printed,
            await SeatsAsync(session, territory, plan, cancel)).Build();
    }

    // Of reserved places the public's view has no point, and of shelters only the department.
    static Task<List<ListedPlace>> ListedAsync(StoreSession session, SheetQuestion question, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT s.id, s.type, coalesce(s.modality, ''), s.ubigeo, ST_X(z.geom), ST_Y(z.geom)
            FROM public_service AS s
            JOIN source AS o ON o.code = s.source
            CROSS JOIN LATERAL (SELECT {sql.InZone("s.geom")} AS geom OFFSET 0) AS z
            WHERE {sql.Inside("s.ubigeo", territory.Prefix)}
              AND {CutOff.InForce("s", "o", sql.Bind(question.Date.Day))}
            ORDER BY s.id
            """);
        return sql.ListAsync(session, row => new ListedPlace(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Point(row, 4)), cancel);
    }

    // A territory less one of its parts is no place for a symbol.
    static Task<List<PrintedPlace>> PrintedAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT f.ubigeo, f.service, coalesce(f.modality, ''), f.value::int, coalesce(f.role, ''), f.part = 'chart', f.period, f.source
            FROM figure AS f
            WHERE f.measure = 'centres' AND f.part <> 'summary' AND f.service IS NOT NULL AND f.value IS NOT NULL AND f.without IS NULL
              AND {sql.Inside("f.ubigeo", territory.Prefix)}
            ORDER BY f.id
            """);
        return sql.ListAsync(
            session, row => new PrintedPlace(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetBoolean(5), row.GetString(6), row.GetString(7)), cancel);
    }

    static async Task<Dictionary<string, UtmPoint>> SeatsAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT t.ubigeo, ST_X(z.geom), ST_Y(z.geom)
            FROM territory AS t
            CROSS JOIN LATERAL (SELECT {sql.InZone("t.capital_point")} AS geom OFFSET 0) AS z
            WHERE t.capital_point IS NOT NULL AND {sql.Inside("t.ubigeo", territory.Prefix)}
            """);
        return (await sql.ListAsync(session, row => KeyValuePair.Create(row.GetString(0), Point(row, 1)!.Value), cancel)).ToDictionary();
    }

    static UtmPoint? Point(DbDataReader row, int column) => row.IsDBNull(column) ? null : new UtmPoint(row.GetDouble(column), row.GetDouble(column + 1));
}
