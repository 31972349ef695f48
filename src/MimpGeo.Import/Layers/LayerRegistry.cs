using System.Text.Json;
using MimpGeo.Import.Load;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Import.Layers;

/// <summary>The table <c>layer</c>: which layers there are.</summary>
static class LayerRegistry
{
    public static async Task<string?> FindDigestAsync(NpgsqlConnection connection, string id, CancellationToken cancel)
    {
        await using var command = connection.Command("SELECT digest FROM layer WHERE id = $1", id);
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    public static async Task AddAsync(
        NpgsqlConnection connection, LayerRequest request, LayerFile file, LayerTable table, LayerCounts counts, string digest, CancellationToken cancel)
    {
        await using var command = connection.Command(
            $"""
            INSERT INTO layer (id, title, description, geometry_type, properties, features, file, digest, imported_at)
            SELECT $1, $2, nullif($3, ''),
                   CASE WHEN count(DISTINCT kind) > 1 THEN 'Geometry' ELSE min(kind) END,
                   $4::jsonb, $5, $6, $7, clock_timestamp()
            FROM (SELECT DISTINCT substr(ST_GeometryType(geom), 4) AS kind FROM {table.Name} WHERE geom IS NOT NULL) AS kinds
            """,
            request.Id, request.Title ?? Path.GetFileNameWithoutExtension(request.File), request.Description ?? "",
            JsonSerializer.Serialize(table.Properties, JsonSerializerOptions.Web), counts.Read, file.Name, digest);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <returns>False when there is no such layer.</returns>
    public static async Task<bool> RemoveAsync(NpgsqlConnection connection, string id, CancellationToken cancel)
    {
        await using var command = connection.Command("DELETE FROM layer WHERE id = $1", id);
        if (await command.ExecuteNonQueryAsync(cancel) == 0)
            return false;

        await connection.ExecuteAsync($"DROP TABLE {LayerTable.NameOf(id)}", cancel);
        return true;
    }
}
