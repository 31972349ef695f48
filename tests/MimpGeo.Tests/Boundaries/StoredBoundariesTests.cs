using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

/// <summary>The outlines as they lie in the store, checked by PostGIS at every level of detail.</summary>
public sealed class StoredBoundariesTests(MapFixture map)
{
    const string Full = "geom";
    const string Z8 = "geom_z8";
    const string Z5 = "geom_z5";

    [Theory]
    [InlineData(Full)]
    [InlineData(Z8)]
    [InlineData(Z5)]
    public async Task Nothing_is_invalid_or_missing(string column)
        => Assert.Equal(0L, await CountAsync($"""
            SELECT count(*) FROM territory
            WHERE level <> 'nation' AND valid_from < '2025-01-01' AND ({column} IS NULL OR NOT ST_IsValid({column}))
            """));

    [Theory]
    [InlineData(Full, "province")]
    [InlineData(Full, "department")]
    [InlineData(Z8, "province")]
    [InlineData(Z8, "department")]
    [InlineData(Z5, "province")]
    [InlineData(Z5, "department")]
    public async Task Districts_dissolve_into_what_is_above_them(string column, string level)
        => Assert.Equal(0L, await CountAsync($"""
            SELECT count(*)
            FROM territory AS whole
            JOIN LATERAL (
                SELECT ST_Union(part.{column}) AS outline FROM territory AS part
                WHERE part.level = 'district' AND starts_with(part.ubigeo, whole.ubigeo)
            ) AS parts ON true
            WHERE whole.level = '{level}' AND NOT ST_Equals(parts.outline, whole.{column})
            """));

    [Theory]
    [InlineData(Full)]
    [InlineData(Z8)]
    [InlineData(Z5)]
    public async Task No_two_districts_share_an_area(string column)
        => Assert.Equal(0L, await CountAsync($"""
            SELECT count(*)
            FROM territory AS one
            JOIN territory AS other ON other.level = 'district' AND other.ubigeo > one.ubigeo AND other.{column} && one.{column}
            WHERE one.level = 'district' AND ST_Relate(one.{column}, other.{column}, '2********')
            """));

    [Theory]
    [InlineData(Full)]
    [InlineData(Z8)]
    [InlineData(Z5)]
    public async Task Only_the_six_lakes_of_the_source_are_left_out(string column)
        => Assert.Equal(6L, await CountAsync($"""
            SELECT sum(ST_NumInteriorRings(part.geom))
            FROM (SELECT (ST_Dump(ST_Union({column}))).geom FROM territory WHERE level = 'district') AS part
            """));

    [Theory]
    [InlineData(Z8)]
    [InlineData(Z5)]
    public async Task Every_capital_and_public_service_stays_in_its_district(string column)
        => Assert.Equal(0L, await CountAsync($"""
            WITH point AS (
                SELECT capital_point AS geom FROM territory WHERE level = 'district'
                UNION ALL
                SELECT geom FROM public_service WHERE type IN ('CEM', 'SAR', 'SAU', 'CAI')
            )
            SELECT count(*)
            FROM point
            JOIN territory AS t ON t.level = 'district' AND ST_Intersects(t.geom, point.geom)
            WHERE NOT ST_Intersects(t.{column}, point.geom)
            """));

    async Task<long> CountAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(map.ConnectionString);
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 300;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
