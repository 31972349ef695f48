using MimpGeo.Domain;
using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>The number that a service has in public: its own, or for a reserved one its type, public territory and an ordinal.</summary>
static class PublicIds
{
    /// <summary>What a service is loaded with: a reserved one's cannot be anybody's public number.</summary>
    public static string Initial(string id, ServiceType type) => type.Protection == Protection.Public ? id : $"reserved {id}";

    /// <returns>The reserved type that gives numbers which begin like this one; <see langword="null"/> where none does.</returns>
    public static ServiceType? AreReservedFor(string id)
        => ServiceType.All.FirstOrDefault(type => type.Protection != Protection.Public && id.StartsWith($"{type}-", StringComparison.Ordinal));

    public static Task GiveAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync("""
            WITH reserved AS (
                SELECT id, type, CASE protection WHEN 'department' THEN left(ubigeo, 2) ELSE ubigeo END AS public_ubigeo
                FROM service
                WHERE protection <> 'public'
            ), numbered AS (
                -- by digest: the order of the ordinals tells nothing of the order of the directory
                SELECT id, concat_ws('-', type, public_ubigeo,
                           row_number() OVER (PARTITION BY type, public_ubigeo ORDER BY md5(id))) AS public_id
                FROM reserved
            )
            UPDATE service SET public_id = numbered.public_id FROM numbered WHERE service.id = numbered.id
            """, cancel);
}
