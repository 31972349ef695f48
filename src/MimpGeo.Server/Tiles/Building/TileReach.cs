using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>Asks whether a tile, or any under it, can have something to show.</summary>
/// <remarks>
/// That a tile is empty does not say so: what is smaller than its grid appears further in, and outlines differ between
/// zooms. That no box of any of these outlines is near does, since the margin of a tile holds those of all under it.
/// </remarks>
sealed class TileReach(NpgsqlDataSource database, IReadOnlyList<TileLayer> layers)
{
    // Wider than a tile's own, for the rounding of boxes.
    const double Margin = 2.0 * TileSql.Buffer / TileSql.Extent;

    /// <returns>False when all are empty; and the number of the snapshot that says so.</returns>
    public async Task<(bool HasFeatures, int Snapshot)> AskAsync(TileId tile, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenSingleAsync(database, cancel);
        await using var command = Write(tile).Command(session);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetBoolean(0), row.GetInt32(1));
    }

    SqlText Write(TileId tile)
    {
        var sql = new SqlText();
        var (mercator, degrees) = (Envelope(sql, tile.Mercator(Margin), 3857), Envelope(sql, tile.Degrees(Margin), 4326));
        var parts = layers.Select(layer => $"EXISTS (SELECT FROM {layer.Collection.Relation} AS f WHERE ({Near(layer.Collection, tile.Z, mercator, degrees)}){layer.Filter.And(sql)})");
        return sql.Add($"SELECT {string.Join(" OR ", parts)}, (SELECT max(number) FROM snapshot)");
    }

    static string Near(Collection collection, int zoom, string mercator, string degrees)
        => collection.Tiles?.Outlines is not { } outlines
            ? $"f.{collection.Geometry!.Column} && {degrees}"
            : string.Join(" OR ", outlines.Where(outline => outline.MostZoom >= zoom).Select(outline => outline.Column)
                .Append(collection.Tiles.Label).OfType<string>().Select(column => $"f.{column} && {mercator}"));

    static string Envelope(SqlText sql, BoundingBox box, int srid)
        => $"ST_MakeEnvelope({sql.Bind(box.West)}, {sql.Bind(box.South)}, {sql.Bind(box.East)}, {sql.Bind(box.North)}, {srid})";
}
