using System.Globalization;
using MimpGeo.Import.Load;
using Npgsql;

namespace MimpGeo.Import.Layers;

/// <summary>Brings a new layer's geometries to EPSG:4326 and makes them valid, in the database.</summary>
sealed class LayerGeometry(NpgsqlConnection connection, string table, string file)
{
    /// <param name="srid">The EPSG code of the coordinates as they were loaded.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ImportRefusedException">The code is not known, or the coordinates are not of that system.</exception>
    public async Task PlaceAsync(int srid, CancellationToken cancel)
    {
        if (srid != LayerCrs.Wgs84)
            await TransformAsync(srid, cancel);

        // Files of the whole world overshoot its edge by a rounding.
        await using var command = connection.Command($"""
            SELECT id, ST_XMin(geom), ST_YMin(geom) FROM {table}
            WHERE NOT (ST_XMin(geom) >= -180.000001 AND ST_XMax(geom) <= 180.000001 AND ST_YMin(geom) >= -90.000001 AND ST_YMax(geom) <= 90.000001)
            ORDER BY fid LIMIT 1
            """);
        await using var outside = await command.ExecuteReaderAsync(cancel);
        if (await outside.ReadAsync(cancel))
        {
            throw new ImportRefusedException(file, null, string.Create(
                CultureInfo.InvariantCulture,
                $"feature '{outside.GetString(0)}' lies at {outside.GetDouble(1):0.###} {outside.GetDouble(2):0.###}, which is no longitude and latitude: say the file's reference system with --crs, such as --crs EPSG:32718."));
        }
    }

    /// <returns>How many were not valid; a repaired outline stays an outline.</returns>
    /// <exception cref="ImportRefusedException">One has no area left.</exception>
    public async Task<int> RepairAsync(CancellationToken cancel)
    {
        await using var repair = connection.Command($"""
            UPDATE {table}
            SET geom = ST_CollectionExtract(ST_MakeValid(geom), ST_Dimension(geom) + 1)
            WHERE NOT ST_IsValid(geom) AND ST_GeometryType(geom) <> 'ST_GeometryCollection'
            """);
        var repaired = await repair.ExecuteNonQueryAsync(cancel);

        await using var command = connection.Command($"SELECT id FROM {table} WHERE ST_IsEmpty(geom) ORDER BY fid LIMIT 1");
        return await command.ExecuteScalarAsync(cancel) is string lost
            ? throw new ImportRefusedException(file, null, $"feature '{lost}': its outline crosses itself and cannot be repaired, for it has no area.")
            : repaired;
    }

    async Task TransformAsync(int srid, CancellationToken cancel)
    {
        await using var known = connection.Command("SELECT EXISTS (SELECT FROM spatial_ref_sys WHERE srid = $1)", srid);
        if (!(bool)(await known.ExecuteScalarAsync(cancel))!)
            throw new ImportRefusedException("--crs", null, string.Create(CultureInfo.InvariantCulture, $"EPSG:{srid} is not known to PostGIS."));

        try
        {
            await connection.ExecuteAsync($"ALTER TABLE {table} ALTER COLUMN geom TYPE geometry USING ST_Transform(geom, {LayerCrs.Wgs84})", cancel);
        }
        catch (PostgresException wrong) when (wrong.SqlState == PostgresErrorCodes.InternalError)
        {
            throw new ImportRefusedException(file, null, string.Create(
                CultureInfo.InvariantCulture, $"coordinates that EPSG:{srid} does not have: {wrong.MessageText}."));
        }
    }
}
