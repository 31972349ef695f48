using System.Data.Common;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>Reads the shapes of one picture.</summary>
sealed class MapReader(StoreSession session, MapView view, MapQuestion question, CancellationToken cancel)
{
    /// <summary>The levels above the territories that are filled.</summary>
    public static IEnumerable<(Collection Collection, OutlineKind Kind)> Coarser(MapLayer territories)
    {
        if (territories.Level!.Digits > AdminLevel.Province.Digits)
            yield return (BuiltInCollections.All.First(collection => collection.Id == AdminLevel.Province.Plural), OutlineKind.Province);
        if (territories.Level.Digits > AdminLevel.Department.Digits)
            yield return (BuiltInCollections.All.First(collection => collection.Id == AdminLevel.Department.Plural), OutlineKind.Department);
    }

    public async Task<MapContent> ReadAsync()
    {
        var plain = new List<PlainFeature>();
        foreach (var layer in question.Layers.Where(layer => layer.IsPlain))
            plain.AddRange(await ListAsync(MapSql.Plain(view, layer), row => new PlainFeature(row.GetFieldValue<byte[]>(0), row.GetInt32(1))));
        var content = new MapContent { Plain = plain };
        return question.Territories is { } territories ? await WithAsync(content, territories) : content;
    }

    async Task<MapContent> WithAsync(MapContent content, MapLayer layer)
    {
        var territories = await ListAsync(MapSql.Territories(view, layer, question.Style.Indicator), row => TerritoryOf(row, layer));
        var lines = territories.SelectMany(territory => territory.Lines).ToList();
        foreach (var (coarser, kind) in Coarser(layer))
            lines.AddRange(await ListAsync(MapSql.Around(view, layer, coarser), row => new OutlineFeature(row.GetFieldValue<byte[]>(0), kind)));
        return content with { Polygons = territories.Select(territory => territory.Area), Outlines = lines };
    }

    async Task<List<T>> ListAsync<T>(SqlText sql, Func<DbDataReader, T> read)
    {
        await using var command = sql.Command(session);
        return await command.ListAsync(read, cancel);
    }

    static (PolygonFeature Area, IEnumerable<OutlineFeature> Lines) TerritoryOf(DbDataReader row, MapLayer layer)
    {
        var (wkb, isAnswer) = (row.GetFieldValue<byte[]>(0), row.GetBoolean(4));
        Interval? interval = row.IsDBNull(2) || row.IsDBNull(3) ? null : new(row.GetDecimal(2), row.GetDecimal(3));
        var unit = new OutlineFeature(wkb, OutlineKind.Unit);
        return (
            new(wkb, row.IsDBNull(1) ? null : row.GetDecimal(1), interval, Faded: !isAnswer),
            layer.Gap is not null && isAnswer ? [unit, new(wkb, OutlineKind.Answer)] : [unit]);
    }
}
