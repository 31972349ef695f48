using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>Answers the questions of OGC API - Tiles.</summary>
sealed class TilesetApi(OgcDocuments documents, TileSource tiles, NpgsqlDataSource database, CollectionCatalogue collections, StoreCatalogue catalogue)
{
    static readonly Format VectorTile = new("mvt", TileMedia.Vector.Type);

    public Task SchemesAsync(HttpContext http) => documents.SendAsync(
        http, ["f"], 0, DocumentForm.Json(Format.Json, look => WebMercatorQuad.List(look.Links)), DocumentForm.Page(look => TilesetPages.Schemes(look.Links)));

    public Task SchemeAsync(HttpContext http, string scheme)
    {
        WebMercatorQuad.Check(scheme);
        return documents.SendAsync(
            http, ["f"], 0, DocumentForm.Json(Format.Json, look => WebMercatorQuad.Definition(look.Links)), DocumentForm.Page(look => TilesetPages.Scheme(look.Links)));
    }

    public Task ListAsync(HttpContext http, TileOrigin origin) => documents.SendAsync(
        http, ["f"], 0,
        DocumentForm.Json(Format.Json, look => TilesetDocuments.List(look.Links, origin, TitleOf(origin, look.Set))),
        DocumentForm.Page(look => TilesetPages.List(look.Links, origin, TitleOf(origin, look.Set))));

    /// <summary>What is in the tiles of a question; a mistake in the question is told here already.</summary>
    public Task TilesetAsync(HttpContext http, TileOrigin origin, string scheme)
    {
        WebMercatorQuad.Check(scheme);
        var choice = TileChoice.Of(origin, http.Request);
        return documents.SendAsync(
            http, ["f", .. origin.Names], 0,
            DocumentForm.Json(Format.Json, async (look, cancel) => TilesetDocuments.Metadata(await FindAsync(choice, look, cancel), look.Links, origin)),
            DocumentForm.Json(TileJson.Format, async (look, cancel) => TileJson.Write(await FindAsync(choice, look, cancel), look.Links)),
            DocumentForm.Page(async (look, cancel) => TilesetPages.Tileset(await FindAsync(choice, look, cancel), look.Links, origin)));
    }

    /// <summary>TileJSON of the short cut's tiles.</summary>
    public Task TileJsonAsync(HttpContext http, string layers) => documents.SendAsync(
        http, TileQuestion.Names, 0,
        DocumentForm.Json(Format.Json, async (look, cancel) => TileJson.Write(await FindAsync(new(layers, TileChoice.Rest(http.Request.QueryString), false), look, cancel), look.Links)));

    /// <summary>The same tile that the short cut has; outside the tileset's limits there is none.</summary>
    public async Task TileAsync(HttpContext http, TileOrigin origin, TileId tile)
    {
        var form = new QueryParameters(http.Request.Query.Where(parameter => parameter.Key == "f"), "f");
        _ = Formats.Choose(form.Text("f"), http.Request, VectorTile);
        var choice = TileChoice.Of(origin, http.Request);
        http.Request.QueryString = choice.Query; // as the short cut is asked: one tile in the cache for both
        var made = await MakeAsync(http, choice, tile);
        if (made.Body is [] && !await IsWithinLimitsAsync(choice.Names, tile, http.RequestAborted))
            throw new NotFoundException($"There is no tile {tile} of {choice.Names}: the tileset's metadata says where there are.");
        await TileAnswer.SendAsync(http, made, TileMedia.Vector);
    }

    async Task<Tile> MakeAsync(HttpContext http, TileChoice choice, TileId tile)
    {
        try
        {
            return await tiles.GetAsync(choice.Names, http, tile);
        }
        catch (NotFoundException missing)
        {
            throw choice.Fault(missing);
        }
    }

    async Task<bool> IsWithinLimitsAsync(string names, TileId tile, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var box = Tileset.BoxOf(TileQuestion.Collections(names, await collections.ReadAsync(session, cancel)));
        return box is null || TileLimits.Of(box.Value, tile.Z).Hold(tile);
    }

    async ValueTask<Tileset> FindAsync(TileChoice choice, DocumentLook look, CancellationToken cancel)
    {
        try
        {
            var found = TileQuestion.Collections(choice.Names, look.Set);
            return new(found, await TileQuestion.LayersAsync(look.Query, found, look.Set, look.Session, catalogue, cancel), choice.Query);
        }
        catch (NotFoundException missing)
        {
            throw choice.Fault(missing);
        }
    }

    static string TitleOf(TileOrigin origin, CollectionSet set)
        => string.Join(", ", TileQuestion.Collections(origin.Collection ?? TileOrigin.Usual, set).Select(facts => facts.Collection.Title));
}
