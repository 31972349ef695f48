using Microsoft.EntityFrameworkCore.Metadata;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Writes a checked set of files into the store's tables and counts what the database took of each.</summary>
sealed class GeodataLoad(NpgsqlConnection connection, IModel model, GeodataSet set)
{
    /// <returns>Per file, in an order that satisfies the foreign keys.</returns>
    public async Task<IReadOnlyList<FileCount>> CopyAsync(Action<string> announce, CancellationToken cancel) =>
    [
        await CopyAsync(set.Sources, source => source, announce, cancel),
        await CopyAsync(set.Territories, ToTerritory, announce, cancel),
        await CountOutlinesAsync(cancel),
        await CopyAsync(set.Origins, origin => origin, announce, cancel),
        await CopyAsync(set.Indicators, indicator => indicator, announce, cancel),
        await CopyAsync(set.Observations, row => row.Observation, announce, cancel),
        await CopyAsync(set.Services, row => row.Service, announce, cancel),
        await CopyAsync(set.ServiceCounts, row => row.Count, announce, cancel),
        await CopyAsync(set.Measures, measure => measure, announce, cancel),
        await CopyAsync(set.Subjects, subject => subject, announce, cancel),
        await CopyAsync(set.Figures, row => row.Figure, announce, cancel),
        await CopyAsync(set.Mentions, mention => mention, announce, cancel),
        await CopyAsync(set.Places, place => place, announce, cancel),
    ];

    // A set that gets here has no rejected row: one would have refused the whole.
    async Task<FileCount> CopyAsync<TRow, TEntity>(
        InputFile<TRow> file, Func<TRow, TEntity> entity, Action<string> announce, CancellationToken cancel)
        where TEntity : class
    {
        announce($"loading {file.Name}");
        return new(file.Name, file.Read, await TableCopy.IntoAsync(connection, model, file.Values.Select(entity), cancel), rejected: 0);
    }

    async Task<FileCount> CountOutlinesAsync(CancellationToken cancel)
    {
        await using var count = connection.Command("SELECT count(geom) + count(geom_z8) + count(geom_z5) FROM territory");
        return new(GeodataFolder.Boundaries, set.Outlines.Geometries, (int)(long)(await count.ExecuteScalarAsync(cancel))!, rejected: 0);
    }

    Territory ToTerritory(TerritoryRow row)
    {
        var outline = set.Outlines.Find(row.Ubigeo);
        return new Territory
        {
            Ubigeo = row.Ubigeo,
            Level = row.Ubigeo.Level,
            Name = row.Name,
            Parent = row.Ubigeo.Parent,
            Reniec = row.Reniec,
            Capital = row.Capital,
            CapitalPoint = row.CapitalPoint,
            AltitudeM = row.AltitudeM,
            AreaKm2 = row.AreaKm2,
            Population = row.Population,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
            Source = row.Source,
            Geom = outline?.Full,
            GeomZ8 = outline?.Z8,
            GeomZ5 = outline?.Z5,
        };
    }
}
