using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Cql2;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Cql2;

/// <summary>What random filters find in PostGIS is what their meaning, worked out in memory, finds.</summary>
public sealed class RandomSqlTests
{
    const string Table = """
        CREATE TABLE thing AS
        SELECT * FROM jsonb_to_recordset($1::jsonb) AS thing(
            id int, name text, word text, people bigint, height double precision, capital boolean,
            day date, born timestamptz, died timestamptz, tags jsonb, geom geometry(Geometry, 4326))
        """;

    [Fact]
    public async Task A_random_filter_finds_what_it_means()
    {
        await using var created = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var database = NpgsqlDataSource.Create(created.ConnectionString + ";Timezone=UTC");
        await using (var create = database.CreateCommand(Table))
        {
            create.Parameters.AddWithValue(RandomThings.Json);
            await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(RandomThings.Filter, filter =>
        {
            var told = Record.Exception(() => Assert.Equal(Meant(filter), Found(connection, filter)));
            return Prop.Label(told is null, $"{filter.ToText()}\n{told?.Message}");
        }));
    }

    static int[] Meant(CqlNode filter)
        => [.. RandomThings.All.Where(thing => MemoryCql.Holds(filter, thing) == true).Select(thing => thing.Id)];

    static int[] Found(NpgsqlConnection connection, CqlNode filter)
    {
        var condition = filter.ToSql(RandomThings.Schema);
        using var command = new NpgsqlCommand($"SELECT coalesce(array_agg(id ORDER BY id), '{{}}') FROM thing WHERE {condition.Text}", connection);
        foreach (var value in condition.Parameters)
            command.Parameters.Add(new() { Value = value });
        return (int[])command.ExecuteScalar()!;
    }
}
