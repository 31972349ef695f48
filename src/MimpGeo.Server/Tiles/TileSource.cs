using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Server.Tiles;

/// <summary>Where a tile comes from: the database; archives where no collection has the name, or where the database does not answer.</summary>
/// <param name="archives">Those that there are.</param>
/// <param name="database">Its tiles; throws where the server has no database.</param>
/// <param name="renderer">Makes them; throws where the server has no database.</param>
sealed class TileSource(ArchiveFolder archives, Func<TileCache> database, Func<TileRenderer> renderer)
{
    // A database that is away costs each request a while; meanwhile archives answer at once.
    const int MillisecondsBetweenTries = 5000;

    long _askAgain;

    /// <param name="names">Collections with commas between, or the name of an archive.</param>
    /// <param name="http">The request; its answer says when the tile is of an archive.</param>
    /// <param name="tile">Where.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    /// <exception cref="NotFoundException">There is no such collection or archive, or the archive was not built for that place.</exception>
    public ValueTask<Tile> GetAsync(string names, HttpContext http, TileId tile)
        => archives.IsEmpty ? AskAsync(names, http, tile) : GetAsync(names, http, () => AskAsync(names, http, tile), archive => ValueTask.FromResult(archive.Find(tile)));

    /// <summary>What the database says, or an archive instead.</summary>
    public async ValueTask<T> GetAsync<T>(string names, HttpContext http, Func<ValueTask<T>> database, Func<ServedArchive, ValueTask<T>> archive)
    {
        var instead = Environment.TickCount64 < Volatile.Read(ref _askAgain) ? archives.Answering(names, http.Request.Query) : null;
        try
        {
            if (instead is null)
                return await database();
        }
        catch (NotFoundException) when (archives.Named(names) is { } named)
        {
            instead = named;
        }
        catch (Exception fault) when (DatabaseFault.Describe(fault) is not null && archives.Answering(names, http.Request.Query) is { } answering)
        {
            Volatile.Write(ref _askAgain, Environment.TickCount64 + MillisecondsBetweenTries);
            instead = answering;
        }

        return await archive(Told(instead, names, http));
    }

    ValueTask<Tile> AskAsync(string names, HttpContext http, TileId tile) => database().GetAsync(renderer().Form, names, http.Request, tile, http.RequestAborted);

    static ServedArchive Told(ServedArchive archive, string names, HttpContext http)
    {
        // By its question it may be asked with parameters, by its name with none.
        if (archive.Info.Question != TileQuestion.Text(names, http.Request.Query))
            _ = new QueryParameters(http.Request.Query);
        http.Response.Headers["Tile-Archive"] = $"{Uri.EscapeDataString(archive.Name)}; snapshot={archive.Info.Snapshot?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}";
        return archive;
    }
}
