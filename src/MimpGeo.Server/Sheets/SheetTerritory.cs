using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>The territory that a sheet is about, and where it lies.</summary>
/// <param name="Ubigeo">The nation, a department or a province.</param>
/// <param name="Name">As the ministry writes it.</param>
/// <param name="Department">That a province lies in; null for others.</param>
/// <param name="Zone">UTM zone, south, of the middle of its outline.</param>
/// <param name="Extent">Of its outline, in metres of the zone.</param>
/// <param name="Date">Of the store's snapshot, in Lima.</param>
sealed record SheetTerritory(Ubigeo Ubigeo, string Name, string? Department, int Zone, UtmExtent Extent, DateOnly Date)
{
    public bool IsNation => Ubigeo == Ubigeo.Nation;

    /// <summary>What the codes of all territories in it begin with.</summary>
    public string Prefix => IsNation ? "" : Ubigeo.Code;

    /// <summary>The column of outlines in web mercator that is fine enough for its map.</summary>
    public string Outline => IsNation ? "mercator_z8" : "mercator";

    /// <summary>The territories whose surroundings are drawn and named beside it.</summary>
    public AdminLevel Neighbours => Ubigeo.Level == AdminLevel.Province ? AdminLevel.Province : AdminLevel.Department;

    /// <exception cref="NotFoundException">There is no such territory, or it has no outline.</exception>
    public static async Task<SheetTerritory> ReadAsync(StoreSession session, Ubigeo ubigeo, CancellationToken cancel)
    {
        await using var command = session.Command("""
            WITH outline AS (
                SELECT CASE WHEN $1 = '00' THEN geom_z8 ELSE geom END AS geom FROM territory
                WHERE geom IS NOT NULL AND (ubigeo = $1 OR $1 = '00' AND level = 'department')
            ), middle AS (
                SELECT (ST_XMin(e) + ST_XMax(e)) / 2 AS longitude FROM (SELECT ST_Extent(geom) AS e FROM outline) AS whole
            ), zone AS (
                SELECT CASE WHEN $1 = '00' THEN 18 ELSE least(19, greatest(17, floor((longitude + 180) / 6)::int + 1)) END AS number FROM middle
            ), extent AS (
                SELECT ST_Extent(ST_Transform(o.geom, 32700 + z.number)) AS e, min(z.number) AS number FROM outline AS o, zone AS z
            )
            SELECT CASE t.ubigeo WHEN '1501' THEN 'Lima Metropolitana' ELSE t.name END, d.name, x.number, ST_XMin(x.e), ST_YMin(x.e), ST_XMax(x.e), ST_YMax(x.e),
                   (SELECT (taken_at AT TIME ZONE 'America/Lima')::date FROM snapshot ORDER BY number DESC LIMIT 1)
            FROM territory AS t
            CROSS JOIN extent AS x
            LEFT JOIN territory AS d ON d.ubigeo = left(t.ubigeo, 2) AND t.level = 'province'
            WHERE t.ubigeo = $1 AND x.e IS NOT NULL
            """);
        command.Parameters.Add(new() { Value = ubigeo.Code });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new(
                ubigeo, row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2),
                new(row.GetDouble(3), row.GetDouble(4), row.GetDouble(5), row.GetDouble(6)), row.GetFieldValue<DateOnly>(7))
            : throw new NotFoundException($"There is no territory '{ubigeo}'.");
    }
}
