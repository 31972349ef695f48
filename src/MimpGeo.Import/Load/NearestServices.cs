using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>The public service nearest to each capital, of each type and of each modality of it.</summary>
static class NearestServices
{
    /// <remarks>
    /// Exact on the ellipsoid. Chords through the unit sphere are quick and differ from the true distance by a factor
    /// between 0.994 and 1.005 (the ellipsoid's radii of curvature), so whoever is nearest has a squared chord within
    /// 3 % of the least: only those are measured. Equal distances go to the smaller id.
    /// </remarks>
    public static Task FindAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync("""
            WITH offered AS MATERIALIZED (
                SELECT id, type, modality, geom::geography AS point,
                       cosd(ST_Y(geom)) * cosd(ST_X(geom)) AS x, cosd(ST_Y(geom)) * sind(ST_X(geom)) AS y, sind(ST_Y(geom)) AS z
                FROM service
                WHERE protection = 'public' AND geom IS NOT NULL
            ), capital AS MATERIALIZED (
                SELECT ubigeo, capital_point::geography AS point,
                       cosd(ST_Y(capital_point)) * cosd(ST_X(capital_point)) AS x,
                       cosd(ST_Y(capital_point)) * sind(ST_X(capital_point)) AS y,
                       sind(ST_Y(capital_point)) AS z
                FROM territory
                WHERE capital_point IS NOT NULL
            ), asked AS (
                SELECT type, '' AS modality FROM offered
                UNION
                SELECT type, modality FROM offered WHERE modality IS NOT NULL
            )
            INSERT INTO nearest_service (ubigeo, type, modality, service_id, km)
            SELECT capital.ubigeo, asked.type, asked.modality, nearest.id, nearest.km
            FROM capital
            CROSS JOIN asked
            CROSS JOIN LATERAL (
                SELECT id, ST_Distance(point, capital.point) / 1000 AS km
                FROM (
                    SELECT id, point, chord2, min(chord2) OVER () AS least
                    FROM (
                        SELECT id, point, (o.x - capital.x) * (o.x - capital.x)
                            + (o.y - capital.y) * (o.y - capital.y) + (o.z - capital.z) * (o.z - capital.z) AS chord2
                        FROM offered o
                        WHERE o.type = asked.type AND asked.modality IN ('', o.modality)
                    ) seen
                ) candidate
                -- and whoever is a metre away: rounding must not decide between them
                WHERE chord2 <= least * 1.03 + 1e-13
                ORDER BY km, id COLLATE "C"
                LIMIT 1
            ) nearest
            """, cancel);
}
