using System.Data.Common;
using MimpGeo.Domain;
using Npgsql;

namespace MimpGeo.Store;

/// <summary>What the store can be asked about, read once per snapshot.</summary>
public sealed class StoreCatalogue
{
    volatile StoreFacts? _facts;

    /// <exception cref="EmptyStoreException">Nothing was loaded into the store.</exception>
    /// <exception cref="NpgsqlException">The database does not answer, or is not a store.</exception>
    public async Task<StoreFacts> FactsAsync(StoreSession session, CancellationToken cancel)
    {
        var snapshot = await SnapshotAsync(session, cancel);

        // Two requests may read the same facts at once after an import: harmless, and simpler than a lock.
        if (_facts is not { } facts || facts.Snapshot != snapshot)
            _facts = facts = await ReadAsync(session, snapshot, cancel);
        return facts;
    }

    /// <returns>The number of the newest snapshot.</returns>
    /// <exception cref="EmptyStoreException">There is none: nothing was loaded into the store.</exception>
    public static async Task<int> SnapshotAsync(StoreSession session, CancellationToken cancel)
    {
        await using var command = session.Command("SELECT max(number) FROM snapshot");
        return await command.ExecuteScalarAsync(cancel) as int? ?? throw new EmptyStoreException();
    }

    static async Task<StoreFacts> ReadAsync(StoreSession session, int snapshot, CancellationToken cancel)
    {
        var sources = await ListAsync(session, "SELECT code, title, publisher, licence, reference_date, note FROM source ORDER BY code", SourceOf, cancel);
        var indicators = await ListAsync(
            session,
            """
            SELECT i.code, i.name_es, i.name_en, i.unit, i.source, t.level,
                   array_agg(DISTINCT o.period ORDER BY o.period), bool_and(o.low IS NOT NULL), bool_and(o.derived)
            FROM observation AS o
            JOIN indicator AS i ON i.code = o.indicator
            JOIN territory AS t ON t.ubigeo = o.ubigeo
            GROUP BY i.code, t.level
            ORDER BY i.code, t.level
            """, IndicatorOf, cancel);
        var services = await ListAsync(
            session,
            """
            WITH presence AS (
                SELECT type, modality, ubigeo, 1 AS count, source FROM public_service
                UNION ALL
                SELECT type, nullif(modality, ''), ubigeo, count, source FROM service_count
            ), modality AS (
                SELECT type, modality AS name, sum(count)::int AS count
                FROM presence
                WHERE modality IS NOT NULL
                GROUP BY type, modality
            )
            SELECT p.type, sum(p.count)::int,
                   (SELECT array_agg(m.name ORDER BY m.count DESC, m.name) FROM modality AS m WHERE m.type = p.type),
                   (SELECT array_agg(m.count ORDER BY m.count DESC, m.name) FROM modality AS m WHERE m.type = p.type),
                   coalesce(sum(p.count) FILTER (WHERE length(p.ubigeo) < 6), 0)::int,
                   array_agg(DISTINCT p.source)
            FROM presence AS p
            GROUP BY p.type
            """, ServiceOf, cancel);
        var territories = await ListAsync(
            session,
            """
            SELECT ubigeo, name, ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent), ST_X(inside), ST_Y(inside)
            FROM territory
            LEFT JOIN LATERAL ST_Transform(label, 4326) AS inside ON true
            WHERE level IN ('department', 'province')
            ORDER BY ubigeo
            """, TerritoryOf, cancel);
        return new StoreFacts(snapshot, indicators, services, territories, sources);
    }

    static async Task<List<T>> ListAsync<T>(StoreSession session, string sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var command = session.Command(sql);
        return await command.ListAsync(read, cancel);
    }

    static Source SourceOf(DbDataReader row) => new()
    {
        Code = row.GetString(0),
        Title = row.GetString(1),
        Publisher = row.GetString(2),
        Licence = row.GetString(3),
        ReferenceDate = row.GetString(4),
        Note = row.IsDBNull(5) ? null : row.GetString(5),
    };

    static IndicatorFacts IndicatorOf(DbDataReader row) => new(
        new Indicator
        {
            Code = row.GetString(0),
            NameEs = row.GetString(1),
            NameEn = row.GetString(2),
            Unit = row.GetString(3),
            Source = row.GetString(4),
        },
        AdminLevel.Parse(row.GetString(5)),
        row.GetFieldValue<string[]>(6),
        row.GetBoolean(7),
        row.GetBoolean(8));

    static ServiceFacts ServiceOf(DbDataReader row) => new(
        ServiceType.Parse(row.GetString(0)),
        row.GetInt32(1),
        row.IsDBNull(2) ? [] : [.. row.GetFieldValue<string[]>(2).Zip(row.GetFieldValue<int[]>(3), (name, count) => new ModalityFacts(name, count))],
        row.GetInt32(4),
        row.GetFieldValue<string[]>(5));

    static TerritoryFacts TerritoryOf(DbDataReader row) => new(
        Ubigeo.Parse(row.GetString(0)),
        row.GetString(1),
        row.IsDBNull(2) ? null : new BoundingBox(row.GetDouble(2), row.GetDouble(3), row.GetDouble(4), row.GetDouble(5)),
        row.IsDBNull(6) ? null : [row.GetDouble(6), row.GetDouble(7)]);
}
