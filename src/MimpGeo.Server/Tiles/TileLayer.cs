using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>A layer of vector tiles: its name in the address and in the tile, and the SQL that encodes one.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Sql">$1, $2, $3 are zoom, column and row; one value of type bytea comes out.</param>
sealed record TileLayer(string Name, string Sql)
{
    // Transform the tile, never the column: the GiST indexes are on EPSG:4326. The margin is the 64-unit buffer.
    const string Tile = """
        WITH tile AS (
            SELECT ST_TileEnvelope($1, $2, $3) AS mercator,
                   ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 64.0 / 4096), 4326) AS box
        )
        """;

    static readonly TileLayer[] All =
    [
        Territories("districts", "district"),
        Territories("provinces", "province"),
        Territories("departments", "department"),
        Services(),
    ];

    public static TileLayer? Find(string name) => All.FirstOrDefault(layer => layer.Name == name);

    /// <summary>The tiles of any other collection, such as a layer of the user's own, with all its properties.</summary>
    /// <returns>Null for a collection without geometry.</returns>
    public static TileLayer? Of(Collection? collection)
    {
        if (collection is not { Geometry.Column: var geometry })
            return null;

        // The key tells features apart; a text of digits would lose its zeros as a number.
        var (columns, id) = (string.Concat(collection.Properties.Select(Column)), collection.KeyType == PropertyType.Integer);
        return new(collection.Id, $$"""
            {{Tile}}
            SELECT ST_AsMVT(feature, '{{collection.Id}}', 4096, '_geom'{{(id ? ", '_key'" : "")}})
            FROM (
                SELECT ST_AsMVTGeom(ST_Transform(f.{{geometry}}, 3857), tile.mercator, 4096, 64) AS _geom{{(id ? $", f.{collection.Key} AS _key" : "")}}{{columns}}
                FROM {{collection.Relation}} AS f, tile
                WHERE f.{{geometry}} && tile.box
            ) AS feature
            WHERE _geom IS NOT NULL
            """);
    }

    // Tiles know texts, numbers and truth values.
    static string Column(CollectionProperty property)
    {
        var text = property.Type is PropertyType.Date or PropertyType.Timestamp or PropertyType.Json ? "::text" : "";
        return $", f.{property.Column}{text} AS \"{property.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    static TileLayer Territories(string name, string level) => new(name, $$"""
        {{Tile}}, outline AS (
            -- One generalised outline per range of zooms, edge-matched at import: no slivers between neighbours.
            SELECT t.ubigeo, t.name, t.population, t.geom FROM territory AS t, tile
            WHERE $1 > 8 AND t.level = '{{level}}' AND t.geom && tile.box
            UNION ALL
            SELECT t.ubigeo, t.name, t.population, t.geom_z8 FROM territory AS t, tile
            WHERE $1 BETWEEN 6 AND 8 AND t.level = '{{level}}' AND t.geom_z8 && tile.box
            UNION ALL
            SELECT t.ubigeo, t.name, t.population, t.geom_z5 FROM territory AS t, tile
            WHERE $1 <= 5 AND t.level = '{{level}}' AND t.geom_z5 && tile.box
        )
        SELECT ST_AsMVT(feature, '{{name}}', 4096, 'geom', 'id')
        FROM (
            SELECT o.ubigeo::int AS id, o.ubigeo, o.name, p.name AS province, d.name AS department, o.population,
                   round(v.value, 2)::float8 AS poverty, round(v.low, 2)::float8 AS poverty_low,
                   round(v.high, 2)::float8 AS poverty_high, v.pooled_group AS poverty_pooled,
                   ST_AsMVTGeom(ST_Transform(o.geom, 3857), tile.mercator, 4096, 64) AS geom
            FROM tile, outline AS o
            LEFT JOIN territory AS p ON p.ubigeo = left(o.ubigeo, 4) AND length(o.ubigeo) > 4
            LEFT JOIN territory AS d ON d.ubigeo = left(o.ubigeo, 2) AND length(o.ubigeo) > 2
            LEFT JOIN observation AS v ON v.indicator = 'poverty' AND v.ubigeo = o.ubigeo
                AND v.period = (SELECT max(period) FROM observation WHERE indicator = 'poverty')
        ) AS feature
        WHERE geom IS NOT NULL
        """);

    static TileLayer Services() => new("services", $$"""
        {{Tile}}
        SELECT ST_AsMVT(feature, 'services', 4096, 'geom')
        FROM (
            SELECT s.id, s.type, s.modality, s.name, s.ubigeo, s.address, s.phone,
                   ST_AsMVTGeom(ST_Transform(s.geom, 3857), tile.mercator, 4096, 64) AS geom
            FROM public_service AS s, tile
            WHERE s.geom && tile.box
        ) AS feature
        WHERE geom IS NOT NULL
        """);
}
