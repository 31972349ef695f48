using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads and draws the sheets that requests ask for, each once while the data stay the same.</summary>
sealed class SheetRenderer(NpgsqlDataSource database, StoreCatalogue catalogue, CollectionCatalogue collections, MapStyles styles, SheetCache cache)
{
    /// <returns>Null when the client has the sheet.</returns>
    public async Task<DrawnSheet?> DrawnAsync(HttpContext http, Ubigeo territory, QueryParameters query, SheetAddress address, Format format, int dpi, CancellationToken cancel)
    {
        int snapshot;
        Sheet read;
        // The connection is given back before anything is drawn.
        await using (var session = await StoreSession.OpenAsync(database, cancel))
        {
            var (set, facts) = (await collections.ReadAsync(session, cancel), await catalogue.FactsAsync(session, cancel));
            var question = SheetQuestion.Of(territory, query, styles, set, facts);
            snapshot = facts.Snapshot;
            if (Snapshots.IsKnown(http, snapshot, $"sheet {address.Url}"))
                return null;
            if (cache.TryGet(snapshot, address, out var known))
                return known;
            read = await new SheetReader(session, question, address, facts, cancel).ReadAsync();
        }

        using var file = new MemoryStream();
        await SheetFile.WriteAsync(file, read, format, dpi, cancel);
        return cache.Add(snapshot, address, new(SheetFile.NameOf(read, format), file.ToArray()));
    }
}
