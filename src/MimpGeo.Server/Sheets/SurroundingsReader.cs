using System.Data.Common;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads what of the frame is sea, and where the names of the sea and of other countries may stand.</summary>
static class SurroundingsReader
{
    const string SeaKey = "sea";
    const string LakeKey = "lake";

    // Lakes that Peru surrounds have no name here.
    const string HoleKey = "hole";

    // Square millimetres on paper: below, a part of the sea is a gap between two lines, and a country has no room for its name.
    const int LeastSea = 2;
    const int LeastCountry = 300;

    public static async Task<(IReadOnlyList<ReadOnlyMemory<byte>> Waters, IReadOnlyList<SheetName> Names)> ReadAsync(
        StoreSession session, SheetTerritory territory, SheetPlan plan, string language, CancellationToken cancel)
    {
        var parts = await Statement(territory, plan).ListAsync(session, PartOf, cancel);
        return (
            [.. parts.Select(part => part.Wkb).OfType<ReadOnlyMemory<byte>>()],
            [.. parts.Where(part => part.Anchors.Count > 0 && part.Key != HoleKey).Select(part => NameOf(part, language))]);
    }

    // Only where the frame reaches beyond Peru is anything left of it.
    static SheetSql Statement(SheetTerritory territory, SheetPlan plan)
    {
        var sql = new SheetSql(plan);
        var areas = string.Join(",\n    ", Surroundings.Countries.Select(country => $"('{country.Name.Es}', {sql.Bind(country.Area)}, {LeastCountry})")
            .Prepend($"('{LakeKey}', {sql.Bind(Surroundings.LakeArea)}, {LeastSea})")
            .Prepend($"('{SeaKey}', {sql.Bind(territory.IsNation ? Surroundings.AllSea : Surroundings.SeaArea)}, {LeastSea})"));
        sql.Text.Add($"""
            WITH land AS (
                SELECT ST_Union(ST_ClipByBox2D({sql.InZone($"t.{territory.Outline}")}, {sql.Frame})) AS geom
                FROM territory AS t
                WHERE t.level = 'department' AND t.geom && {sql.Reach}
            ), outside AS (
                SELECT ST_Difference({sql.Frame}, geom) AS geom FROM land
            ), area AS (
                SELECT name, least, ST_CollectionExtract(ST_Intersection(o.geom, {sql.InZone("ST_Segmentize(ST_UnaryUnion(ST_GeomFromText(wkt, 4326)), 0.5)")}), 3) AS geom
                FROM (VALUES {areas}) AS a (name, wkt, least), outside AS o
                WHERE ST_Intersects(ST_GeomFromText(wkt, 4326), {sql.Reach}) AND NOT ST_IsEmpty(o.geom)
            ), part AS (
                SELECT name, d.geom FROM area, ST_Dump(area.geom) AS d WHERE ST_Area(d.geom) > least * {sql.Millimetre} ^ 2
                UNION ALL
                SELECT '{HoleKey}', ST_MakePolygon(ST_ExteriorRing(r.geom)) FROM land, ST_Dump(land.geom) AS p, ST_DumpRings(p.geom) AS r WHERE r.path[1] > 0
            ), largest AS (
                SELECT DISTINCT ON (name) name, ST_SimplifyPreserveTopology(geom, {sql.Millimetre}) AS geom FROM part ORDER BY name, ST_Area(geom) DESC
            )
            SELECT p.name, CASE WHEN p.name IN ('{SeaKey}', '{LakeKey}', '{HoleKey}') THEN {SheetSql.Wkb("ST_Collect(p.geom)")} END, {SheetSql.Anchors("l.geom", "(ST_MaximumInscribedCircle(l.geom)).center")}
            FROM part AS p
            JOIN largest AS l ON l.name = p.name
            GROUP BY p.name, l.geom
            ORDER BY p.name
            """);
        return sql;
    }

    static (string Key, ReadOnlyMemory<byte>? Wkb, IReadOnlyList<UtmPoint> Anchors) PartOf(DbDataReader row)
        => (row.GetString(0), SheetSql.Wkb(row, 1), SheetSql.Anchors(row, 2));

    static SheetName NameOf((string Key, ReadOnlyMemory<byte>? Wkb, IReadOnlyList<UtmPoint> Anchors) part, string language)
        => new(part.Key, Named(part.Key).In(language), KindOf(part.Key), part.Anchors);

    static SheetNameKind KindOf(string key) => key switch
    {
        SeaKey => SheetNameKind.Sea,
        LakeKey => SheetNameKind.Lake,
        _ => SheetNameKind.Country,
    };

    static Words Named(string key) => key switch
    {
        SeaKey => Surroundings.Sea,
        LakeKey => Surroundings.Lake,
        _ => Surroundings.Countries.First(country => country.Name.Es == key).Name,
    };
}
