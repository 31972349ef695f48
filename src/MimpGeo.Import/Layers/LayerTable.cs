using System.Globalization;
using MimpGeo.Import.Load;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;
using NpgsqlTypes;

namespace MimpGeo.Import.Layers;

/// <summary>The table of a layer's features: <c>fid</c> in the file's order, <c>id</c>, <c>geom</c> in EPSG:4326, and <c>c1</c>, <c>c2</c> … for the properties.</summary>
sealed class LayerTable(NpgsqlConnection connection, string id, LayerFile file)
{
    // Each index costs a pass over the features; a layer with hundreds of columns is asked about few of them.
    const int MostIndexes = 20;

    // A longer text does not fit into a page of the index.
    const int LongestIndexed = 500;

    public string Name { get; } = NameOf(id);

    // Any name is a property's; a column's has at most 63 bytes.
    public IReadOnlyList<LayerProperty> Properties { get; } =
        [.. file.Fields.Select((field, at) => new LayerProperty(field.Name, field.Type, string.Create(CultureInfo.InvariantCulture, $"c{at + 1}")))];

    /// <summary>Its id is a name of the registry's pattern: it holds no quotes.</summary>
    public static string NameOf(string id) => $"{Layer.Schema}.\"{id}\"";

    /// <exception cref="ImportRefusedException">A feature is wrong; the message names it.</exception>
    public async Task<LayerCounts> FillAsync(int srid, CancellationToken cancel)
    {
        await connection.ExecuteAsync(
            $"CREATE TABLE {Name} (fid bigint NOT NULL, id text COLLATE \"C\" NOT NULL, geom geometry{string.Concat(Properties.Select(p => $", {p.Column} {SqlType(p.Type)}"))})", cancel);
        var (read, without) = await CopyAsync(srid, cancel);
        await FindDuplicateAsync(cancel);
        await new LayerGeometry(connection, Name, file.Name).PlaceAsync(srid, cancel);
        var repaired = await new LayerGeometry(connection, Name, file.Name).RepairAsync(cancel);
        await IndexAsync(cancel);
        return new LayerCounts(read, without, repaired);
    }

    async Task<(int Read, int WithoutGeometry)> CopyAsync(int srid, CancellationToken cancel)
    {
        var types = Properties.Select(p => DbType(p.Type)).ToArray();
        var (read, without, named) = (0, 0, 0);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {Name} FROM STDIN (FORMAT BINARY)", cancel);
        copy.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in file.Rows())
        {
            read++;
            named += row.Id is null ? 0 : 1;
            if (named != 0 && named != read)
                throw new ImportRefusedException(file.Name, null, $"{row.Place}: {(row.Id is null ? "has no id, but others have" : "has an id, but others have none")}: give one to all or to none.");

            await copy.StartRowAsync(cancel);
            await copy.WriteAsync((long)read, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(Text(row.Id ?? read.ToString(CultureInfo.InvariantCulture), row, "id"), NpgsqlDbType.Text, cancel);
            if (row.Geometry is not { IsEmpty: false } geometry)
            {
                without++;
                await copy.WriteNullAsync(cancel);
            }
            else
            {
                geometry.SRID = srid;
                await copy.WriteAsync(geometry, cancel);
            }

            for (var at = 0; at < types.Length; at++)
                await WriteAsync(copy, row, at, types[at], cancel);
        }

        await copy.CompleteAsync(cancel);
        return read == 0 ? throw new ImportRefusedException(file.Name, null, "has no features.") : (read, without);
    }

    async Task WriteAsync(NpgsqlBinaryImporter copy, LayerRow row, int at, NpgsqlDbType type, CancellationToken cancel)
    {
        if (row.Values[at] is not { } value)
            await copy.WriteNullAsync(cancel);
        else
            await copy.WriteAsync(value is string text ? Text(text, row, Properties[at].Name) : value, type, cancel);
    }

    string Text(string text, LayerRow row, string property)
        => text.Contains('\0', StringComparison.Ordinal)
            ? throw new ImportRefusedException(file.Name, null, $"{row.Place}: {property}: has a NUL character, which no text may have.")
            : text;

    async Task FindDuplicateAsync(CancellationToken cancel)
    {
        await using var command = connection.Command($"SELECT id FROM {Name} GROUP BY id HAVING count(*) > 1 ORDER BY min(fid) LIMIT 1");
        if (await command.ExecuteScalarAsync(cancel) is string twice)
            throw new ImportRefusedException(file.Name, null, $"two features have the id '{twice}'.");
    }

    async Task IndexAsync(CancellationToken cancel)
    {
        await connection.ExecuteAsync(
            $"""
            ALTER TABLE {Name} ADD PRIMARY KEY (fid), ADD UNIQUE (id), ADD CHECK (ST_SRID(geom) = {LayerCrs.Wgs84});
            CREATE INDEX ON {Name} USING gist (geom);
            CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {Name} EXECUTE FUNCTION record_write('{id}');
            """, cancel);
        foreach (var property in Properties.Where(p => p.Type != PropertyType.Json).Take(MostIndexes))
        {
            if (property.Type != PropertyType.Text || await LongestAsync(property, cancel) <= LongestIndexed)
                await connection.ExecuteAsync($"CREATE INDEX ON {Name} ({property.Column})", cancel);
        }

        await connection.ExecuteAsync($"ANALYZE {Name}; GRANT SELECT ON {Name} TO {PublicRole.Name};", cancel);
    }

    async Task<int> LongestAsync(LayerProperty property, CancellationToken cancel)
    {
        await using var command = connection.Command($"SELECT coalesce(max(octet_length({property.Column})), 0) FROM {Name}");
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    // Binary order, as CQL2 compares texts: an index serves it then.
    static string SqlType(PropertyType type) => type switch
    {
        PropertyType.Integer => "bigint",
        PropertyType.Number => "double precision",
        PropertyType.Boolean => "boolean",
        PropertyType.Date => "date",
        PropertyType.Timestamp => "timestamptz",
        PropertyType.Json => "jsonb",
        _ => "text COLLATE \"C\"",
    };

    static NpgsqlDbType DbType(PropertyType type) => type switch
    {
        PropertyType.Integer => NpgsqlDbType.Bigint,
        PropertyType.Number => NpgsqlDbType.Double,
        PropertyType.Boolean => NpgsqlDbType.Boolean,
        PropertyType.Date => NpgsqlDbType.Date,
        PropertyType.Timestamp => NpgsqlDbType.TimestampTz,
        PropertyType.Json => NpgsqlDbType.Jsonb,
        _ => NpgsqlDbType.Text,
    };
}
