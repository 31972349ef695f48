using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Binary COPY of entities into the table that the model maps them to: no column is listed twice.</summary>
static class TableCopy
{
    /// <returns>The number of rows that the database took.</returns>
    public static async Task<int> IntoAsync<T>(NpgsqlConnection connection, IModel model, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        var entity = model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties()
            .Where(property => property.GetComputedColumnSql() is null)
            .Select(property => new Column(property))
            .ToList();

        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {entity.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)", cancel);
        copy.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in rows)
            await WriteRowAsync(copy, columns, row, cancel);

        return (int)await copy.CompleteAsync(cancel);
    }

    static async Task WriteRowAsync(NpgsqlBinaryImporter copy, List<Column> columns, object row, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        foreach (var column in columns)
        {
            if (column.ValueOf(row) is { } value)
                await copy.WriteAsync(value, cancel);
            else
                await copy.WriteNullAsync(cancel);
        }
    }

    /// <summary>A column and how its value is got from an entity, domain types converted as the model says.</summary>
    sealed class Column(IProperty property)
    {
        readonly PropertyInfo _property = property.PropertyInfo!;
        readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public object? ValueOf(object entity)
            => _convert is null ? _property.GetValue(entity) : _convert(_property.GetValue(entity));
    }
}
