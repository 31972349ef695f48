using System.Data.Common;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using NpgsqlTypes;

namespace MimpGeo.Server.Counts;

/// <summary>What the store knows of the number of centres in a territory and the territories below it, on a day.</summary>
static class CountQuery
{
    /// <returns>The territory and those right below it, by name.</returns>
    /// <exception cref="NotFoundException">There is no such territory.</exception>
    public static async Task<IReadOnlyList<Place>> PlacesAsync(StoreSession session, Ubigeo territory, CancellationToken cancel)
    {
        await using var command = session.Command("""
            -- as the ministry calls the province of the capital, which it counts apart from the rest of its department
            WITH place AS (
                SELECT CASE WHEN $1 = '00' AND ubigeo = '15' THEN '15-1501' ELSE ubigeo END AS ubigeo,
                       CASE WHEN ubigeo = '1501' THEN 'Lima Metropolitana' WHEN $1 = '00' AND ubigeo = '15' THEN 'Lima Provincias' ELSE name END AS name
                FROM territory
                WHERE (ubigeo = $1 OR parent = $1 OR $1 = '00' AND ubigeo = '1501') AND valid_to IS NULL
            )
            SELECT ubigeo, name FROM place ORDER BY ubigeo = $1 DESC, name COLLATE "es-x-icu"
            """);
        command.Parameters.Add(new() { Value = territory.Code });
        var places = await command.ListAsync(row => new Place(row.GetString(0), row.GetString(1)), cancel);
        return places is [var first, ..] && first.Ubigeo == territory.Code ? places : throw new NotFoundException($"There is no territory '{territory}'.");
    }

    /// <returns>The lists that were in force on that day: which types they hold, and what is in the territory.</returns>
    public static async Task<IReadOnlyList<ListedType>> ListsAsync(StoreSession session, Ubigeo territory, DateOnly day, CancellationToken cancel)
    {
        // A list that calls itself partial says nothing of what it does not hold.
        await using var command = session.Command($"""
            WITH listed AS (
                SELECT s.type, s.ubigeo, 1 AS count, s.source, s.valid_from, s.valid_to, false AS number_only
                FROM public_service AS s
                UNION ALL
                SELECT c.type, c.ubigeo, c.count, c.source, NULL, NULL, true
                FROM service_count AS c
            ), in_force AS (
                SELECT l.*, s.title, s.reference_date, coalesce(s.note, '') NOT LIKE 'Parcial%' AS complete
                FROM listed AS l
                JOIN source AS s ON s.code = l.source
                WHERE {CutOff.InForce("l", "s", "$2")}
            )
            SELECT type, min(source), min(title), min(reference_date), bool_and(complete), bool_or(number_only),
                   array_agg(ubigeo) FILTER (WHERE starts_with(ubigeo, $1)),
                   array_agg(count) FILTER (WHERE starts_with(ubigeo, $1))
            FROM in_force
            GROUP BY type
            """);
        command.Parameters.Add(new() { Value = Prefix(territory) });
        command.Parameters.Add(new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date });
        return await command.ListAsync(ListOf, cancel);
    }

    /// <returns>What documents print of the territory and all below it, up to that day.</returns>
    public static async Task<IReadOnlyList<PrintedCount>> PrintedAsync(StoreSession session, Ubigeo territory, DateOnly day, CancellationToken cancel)
    {
        // Counts of one modality are parts of these, and the legends of map sheets repeat them.
        await using var command = session.Command("""
            SELECT territory, service, operation, value::int, role, part, groups, period, source,
                   (SELECT t.territory FROM figure AS t WHERE t.source = figure.source AND t.role = 'total' ORDER BY length(t.territory), t.id LIMIT 1)
            FROM figure
            WHERE measure = 'centres' AND modality IS NULL AND part <> 'chart' AND starts_with(territory, $1)
            ORDER BY id
            """);
        command.Parameters.Add(new() { Value = Prefix(territory) });
        var counts = await command.ListAsync(PrintedOf, cancel);
        return [.. counts.Where(count => CutOff.EndOf(count.Period) <= day)];
    }

    static string Prefix(Ubigeo territory) => territory == Ubigeo.Nation ? "" : territory.Code;

    static ListedType ListOf(DbDataReader row) => new(
        ServiceType.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetBoolean(5),
        row.IsDBNull(6) ? [] : [.. row.GetFieldValue<string[]>(6).Zip(row.GetFieldValue<int[]>(7), (ubigeo, count) => (ubigeo, count))]);

    static PrintedCount PrintedOf(DbDataReader row) => new(
        row.GetString(0),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : row.GetString(2) == "operated",
        row.IsDBNull(3) ? null : row.GetInt32(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetString(5),
        row.GetFieldValue<string[]>(6),
        row.GetString(7),
        row.GetString(8),
        row.IsDBNull(9) ? row.GetString(0) : row.GetString(9));
}

/// <summary>A territory and its name.</summary>
/// <param name="Ubigeo">Its code; <c>15-1501</c> for Lima Provincias, the department without its first province.</param>
/// <param name="Name">As the ministry writes it.</param>
sealed record Place(string Ubigeo, string Name)
{
    /// <summary>Whether a territory lies in the place of that code.</summary>
    public static bool Holds(string place, string ubigeo) => place.Split('-') is [var whole, var without]
        ? ubigeo.Length > whole.Length && ubigeo.StartsWith(whole, StringComparison.Ordinal) && !ubigeo.StartsWith(without, StringComparison.Ordinal)
        : ubigeo.StartsWith(place, StringComparison.Ordinal);

    /// <summary>Whether the place of that code is a part of a territory, and not all of it.</summary>
    public static bool IsPartOf(string place, string ubigeo) => place != ubigeo && place.StartsWith(ubigeo, StringComparison.Ordinal);
}

/// <summary>A list of centres of one type, and what it holds in the territory that was asked for.</summary>
/// <param name="Type">Which.</param>
/// <param name="Source">The list's code.</param>
/// <param name="Title">Its name.</param>
/// <param name="ReferenceDate">The year or date it speaks of.</param>
/// <param name="IsComplete">What is not in it does not exist.</param>
/// <param name="IsNumberOnly">Not places but their numbers.</param>
/// <param name="Held">Where and how many; of some only the department is told.</param>
sealed record ListedType(
    ServiceType Type, string Source, string Title, string ReferenceDate, bool IsComplete, bool IsNumberOnly, IReadOnlyList<(string Ubigeo, int Count)> Held)
{
    /// <summary>It holds nothing here, and does not claim that there is nothing.</summary>
    public bool IsSilent => !IsComplete && Held.Sum(held => held.Count) == 0;
}
