using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Where a service's point lies: how that agrees with the territory it declares, and in which districts.</summary>
static class ServiceLocation
{
    public static async Task FindAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await connection.ExecuteAsync("""
            UPDATE service SET location_quality = found.quality
            FROM (
                SELECT s.id,
                       CASE
                           WHEN s.geom IS NULL THEN 'no_point'
                           WHEN declared.geom IS NULL THEN 'no_outline'
                           WHEN declared.level = 'district' AND ST_Intersects(declared.geom, s.geom) THEN 'in_district'
                           WHEN declared.level = 'district'
                               AND ST_Distance(declared.geom::geography, s.geom::geography) < 1000 THEN 'near_district'
                           WHEN ST_Intersects(province.geom, s.geom) THEN 'same_province'
                           WHEN ST_Intersects(department.geom, s.geom) THEN 'same_department'
                           ELSE 'elsewhere'
                       END AS quality
                FROM service s
                JOIN territory declared ON declared.ubigeo = s.ubigeo
                LEFT JOIN territory province ON province.ubigeo = left(s.ubigeo, 4) AND province.level = 'province'
                LEFT JOIN territory department ON department.ubigeo = left(s.ubigeo, 2)
            ) found
            WHERE service.id = found.id
            """, cancel);

        // Public ones only: which district holds a reserved point is what must not be known.
        await connection.ExecuteAsync("""
            INSERT INTO located_service (service_id, ubigeo)
            SELECT s.id, t.ubigeo
            FROM service s
            JOIN territory t ON t.level = 'district' AND ST_Intersects(t.geom, s.geom)
            WHERE s.protection = 'public'
            """, cancel);
    }
}
