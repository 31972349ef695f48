using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Import.Geodata;
using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Which public services and which capitals do not lie where they are said to, and by how far: asked of the loaded rows, geodesically.</summary>
sealed class LocationFindings(NpgsqlConnection connection, GeodataSet set, Findings findings)
{
    public async Task FindAsync(CancellationToken cancel)
    {
        await FindServicesAsync(cancel);
        await FindCapitalsAsync(cancel);
    }

    async Task FindServicesAsync(CancellationToken cancel)
    {
        var lines = set.Services.Rows.ToDictionary(row => row.Value.Service.Id, row => row.Line);
        await using var command = connection.Command("""
            SELECT s.id, coalesce(s.name, ''), t.ubigeo, t.name, s.location_quality,
                   ST_Distance(t.geom::geography, s.geom::geography) / 1000 AS km,
                   (SELECT string_agg(found.ubigeo || ' ' || found.name, ' and ' ORDER BY found.ubigeo)
                    FROM located_service l JOIN territory found ON found.ubigeo = l.ubigeo
                    WHERE l.service_id = s.id) AS found
            FROM service s
            JOIN territory t ON t.ubigeo = s.ubigeo
            WHERE s.protection = 'public' AND NOT ST_Intersects(t.geom, s.geom)
            ORDER BY s.id
            """);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var found = await rows.IsDBNullAsync(6, cancel) ? null : rows.GetString(6);
            findings.Add(FindingKind.ServiceOutside, set.Services.Name, lines[rows.GetString(0)],
                $"{rows.GetString(0)} {rows.GetString(1)} lies {Distance(rows.GetDouble(5))} outside {rows.GetString(2)} {rows.GetString(3)}, {Where(found, rows.GetString(4))}.");
        }
    }

    async Task FindCapitalsAsync(CancellationToken cancel)
    {
        var lines = set.Territories.Rows.ToDictionary(row => row.Value.Ubigeo, row => row.Line);

        // A district without an outline should at least have its capital in those it was cut from, or in its province.
        await using var command = connection.Command("""
            SELECT t.ubigeo, t.name, coalesce(t.capital, 'the capital'), expected.km,
                   CASE
                       WHEN t.geom IS NOT NULL THEN 'its outline'
                       WHEN EXISTS (SELECT FROM territory_origin WHERE ubigeo = t.ubigeo) THEN expected.names || ', which it was cut from'
                       ELSE expected.names || ', which it belongs to'
                   END AS outline
            FROM territory t
            CROSS JOIN LATERAL (
                SELECT string_agg(o.ubigeo || ' ' || o.name, ' and ' ORDER BY o.ubigeo) AS names,
                       min(ST_Distance(o.geom::geography, t.capital_point::geography)) / 1000 AS km,
                       bool_or(ST_Intersects(o.geom, t.capital_point)) AS inside
                FROM territory o
                WHERE CASE
                          WHEN t.geom IS NOT NULL THEN o.ubigeo = t.ubigeo
                          WHEN EXISTS (SELECT FROM territory_origin WHERE ubigeo = t.ubigeo)
                              THEN o.ubigeo IN (SELECT parent FROM territory_origin WHERE ubigeo = t.ubigeo)
                          ELSE o.ubigeo = t.parent
                      END
            ) expected
            WHERE t.capital_point IS NOT NULL AND NOT expected.inside
            ORDER BY t.ubigeo
            """);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            findings.Add(FindingKind.CapitalOutside, set.Territories.Name, lines[Ubigeo.Parse(rows.GetString(0))],
                $"{rows.GetString(2)}, the capital of {rows.GetString(0)} {rows.GetString(1)}, lies {Distance(rows.GetDouble(3))} outside {rows.GetString(4)}.");
        }
    }

    static string Distance(double km)
        => km switch
        {
            < 0.001 => "less than a metre",
            < 1 => string.Create(CultureInfo.InvariantCulture, $"{km * 1000:0} m"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{km:0.0} km"),
        };

    static string Where(string? found, string quality)
        => (found, quality) switch
        {
            (null, _) => "in no district: in the sea, in a lake or abroad",
            (_, "same_province") => $"in {found} of the same province",
            (_, "same_department") => $"in {found} of the same department",
            (_, "elsewhere") => $"in {found} of another department",
            _ => $"in {found}",
        };
}
