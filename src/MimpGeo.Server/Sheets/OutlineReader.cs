using System.Data.Common;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>A province or department of the sheet's territory, or that territory itself.</summary>
sealed record SheetRegion(string Ubigeo, string Name, ReadOnlyMemory<byte> Wkb, int? Population, IReadOnlyList<UtmPoint> Anchors)
{
    public bool IsDepartment => Ubigeo.Length == AdminLevel.Department.Digits;

    public SheetOutline Outline => new(Wkb, IsDepartment ? OutlineKind.Department : OutlineKind.Province);

    public SheetName NameOnMap => new(Ubigeo, Name, IsDepartment ? SheetNameKind.Department : SheetNameKind.Province, Anchors, Population ?? 0);
}

/// <summary>Reads what surrounds the districts of a sheet: their provinces and departments, and the territories around.</summary>
static class OutlineReader
{
    /// <returns>The coarser territories in the sheet's own, provinces first.</returns>
    public static Task<List<SheetRegion>> RegionsAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT t.ubigeo, t.name, {SheetSql.Wkb("s.outline")}, t.population, {SheetSql.Anchors("s.plain", sql.InZone("t.label"))}
            FROM territory AS t
            CROSS JOIN LATERAL (SELECT {sql.InZone($"t.{territory.Outline}")} AS outline, {sql.InZone("t.mercator_z8")} AS plain OFFSET 0) AS s
            WHERE t.level IN ('province', 'department') AND t.geom IS NOT NULL AND {sql.Inside("t.ubigeo", territory.Prefix)}
            ORDER BY length(t.ubigeo) DESC, t.ubigeo
            """);
        return sql.ListAsync(session, row => new SheetRegion(row.GetString(0), row.GetString(1), SheetSql.Wkb(row, 2)!.Value, row.IsDBNull(3) ? null : row.GetInt32(3), SheetSql.Anchors(row, 4)), cancel);
    }

    /// <returns>The parts in the frame of the territories beside the sheet's own, in the order of their codes.</returns>
    public static async Task<IReadOnlyList<SheetNeighbour>> NeighboursAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        if (territory.IsNation)
            return [];

        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT t.name, {SheetSql.Wkb("part")},
                   (SELECT ARRAY[ST_X(c), ST_Y(c), ST_X(m), ST_Y(m)]
                    FROM (SELECT (ST_MaximumInscribedCircle(ST_SimplifyPreserveTopology(part, {sql.Millimetre}))).center AS c, ST_PointOnSurface(part) AS m) AS anchor)
            FROM territory AS t
            CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_MakeValid(ST_ClipByBox2D({sql.InZone("t.geom")}, {sql.Frame})), 3) AS part OFFSET 0) AS clipped
            WHERE t.level = {sql.Bind(territory.Neighbours.Code)} AND t.ubigeo <> {sql.Bind(territory.Ubigeo.Code)} AND t.geom && {sql.Reach}
              AND ST_Area(part) > {sql.Millimetre} ^ 2
            ORDER BY t.ubigeo
            """);
        return await sql.ListAsync(session, NeighbourOf, cancel);
    }

    static SheetNeighbour NeighbourOf(DbDataReader row) => new(SheetSql.Wkb(row, 1)!.Value, row.GetString(0), SheetSql.Anchors(row, 2));
}
