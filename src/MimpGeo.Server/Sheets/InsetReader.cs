using System.Data.Common;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads the small maps beside the map.</summary>
static class InsetReader
{
    // An inset is not higher than so many tenths of a millimetre, which is less than its lines are wide.
    const int Tenths = 600;

    // The country straddles three zones: its own map stands in the middle one.
    const int CountryZone = 18;

    /// <returns>The indicator by the level above districts: provinces of a department, departments of the nation; null for a province.</returns>
    public static async Task<SheetInset?> CoarserAsync(StoreSession session, SheetQuestion question, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        if (territory.Ubigeo.Level == AdminLevel.Province)
            return null;

        var level = territory.IsNation ? AdminLevel.Department : AdminLevel.Province;
        var rows = await AreasAsync(session, question, level, territory.Prefix, territory.IsNation ? "mercator_z5" : "mercator_z8", territory.Extent, plan, cancel);
        var names = rows.Select(row => new SheetName(row.Area.Key, row.Name, territory.IsNation ? SheetNameKind.Department : SheetNameKind.Province, row.Anchors));
        return new(SheetWording.CoarserTitle(question, level), territory.Extent, [.. rows.Select(row => row.Area)], null, [.. names]);
    }

    /// <returns>The departments of the country with the territory marked; null on the sheet of the nation.</returns>
    public static async Task<SheetInset?> CountryAsync(StoreSession session, SheetQuestion question, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        if (territory.IsNation)
            return null;

        var zone = plan with { Zone = new UtmZone(CountryZone) };
        var extent = await ExtentAsync(session, zone, cancel);
        var rows = await AreasAsync(session, question, AdminLevel.Department, "", "mercator_z5", extent, zone, cancel);
        var own = territory.Ubigeo.Code[..AdminLevel.Department.Digits];
        return new(
            SheetWording.CountryTitle(question), extent, [.. rows.Select(row => row.Area with { Faded = row.Area.Key != own })],
            await OutlineAsync(session, territory, zone, cancel), []);
    }

    static Task<List<(SheetArea Area, string Name, IReadOnlyList<UtmPoint> Anchors)>> AreasAsync(
        StoreSession session, SheetQuestion question, AdminLevel level, string prefix, string outline, UtmExtent extent, SheetPlan plan, CancellationToken cancel)
    {
        var (sql, indicator) = (new SheetSql(plan), question.Style.Indicator);
        var collection = BuiltInCollections.All.First(collection => collection.Id == level.Plural);
        sql.Text.Add($"""
            SELECT f.ubigeo, f.name, {SheetSql.Wkb("plain")},
                   {ClassCounts.Figure(collection, indicator)}, {ClassCounts.Figure(collection, $"{indicator}_low")}, {ClassCounts.Figure(collection, $"{indicator}_high")},
                   {SheetSql.Anchors("plain", sql.InZone("f.label"))}
            FROM {collection.Relation} AS f
            CROSS JOIN LATERAL (SELECT ST_SimplifyPreserveTopology({sql.InZone($"f.{outline}")}, {sql.Bind(extent.Height / Tenths)}) AS plain OFFSET 0) AS s
            WHERE f.geom IS NOT NULL AND {sql.Inside("f.ubigeo", prefix)}
            ORDER BY f.ubigeo
            """);
        return sql.ListAsync(session, AreaOf, cancel);
    }

    static (SheetArea Area, string Name, IReadOnlyList<UtmPoint> Anchors) AreaOf(DbDataReader row) => (
        new(
            row.GetString(0), SheetSql.Wkb(row, 2)!.Value, row.IsDBNull(3) ? null : row.GetDecimal(3),
            row.IsDBNull(4) || row.IsDBNull(5) ? null : new Interval(row.GetDecimal(4), row.GetDecimal(5))),
        row.GetString(1), SheetSql.Anchors(row, 6));

    static async Task<UtmExtent> ExtentAsync(StoreSession session, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent({sql.InZone("geom_z5")}) AS e FROM territory WHERE level = 'department') AS whole");
        return (await sql.ListAsync(session, row => new UtmExtent(row.GetDouble(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3)), cancel))[0];
    }

    static async Task<ReadOnlyMemory<byte>?> OutlineAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"SELECT {SheetSql.Wkb(sql.InZone("mercator_z5"))} FROM territory WHERE ubigeo = {sql.Bind(territory.Ubigeo.Code)}");
        return (await sql.ListAsync(session, row => SheetSql.Wkb(row, 0), cancel))[0];
    }
}
