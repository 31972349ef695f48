using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Sheets;

/// <summary>Printed map sheets, out of the store.</summary>
static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/sheets/{ubigeo}.{form}", ["GET", "HEAD"], Get);

    static Task Get(
        string ubigeo, string form, NpgsqlDataSource database, StoreCatalogue catalogue, CollectionCatalogue collections, MapStyles styles, HttpContext http) => Reach.CheckAsync(() =>
    {
        var format = SheetFile.Formats.FirstOrDefault(known => known.Name == form)
            ?? throw new NotFoundException($"There is no sheet '{ubigeo}.{form}': expected {string.Join(", ", SheetFile.Formats.Select(known => $"{ubigeo}.{known.Name}"))}.");
        var (territory, query) = (ReportTerritory.Of(ubigeo), new QueryParameters(http.Request.Query, SheetFile.NamesOf(format)));
        var dpi = query.Whole("dpi", SheetFile.LeastDpi, SheetFile.MostDpi) ?? SheetFile.UsualDpi;
        var address = SheetAddress.Of(new OgcLinks(http.Request).Site, territory, format.Name, query, SheetFile.NamesOf(format));
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            if (await ReadAsync(http, territory, query, address, database, catalogue, collections, styles, cancel) is not { } sheet)
                return;

            http.Response.ContentType = format == Format.Html ? Html.ContentType : format.MediaType;
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{SheetFile.NameOf(sheet, format)}\"";
            await SheetFile.WriteAsync(body, sheet, format, dpi, cancel);
        });
    });

    // The connection is given back before anything is drawn. Null when the client has the sheet.
    static async Task<Sheet?> ReadAsync(
        HttpContext http, Ubigeo territory, QueryParameters query, SheetAddress address,
        NpgsqlDataSource database, StoreCatalogue catalogue, CollectionCatalogue collections, MapStyles styles, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var (set, facts) = (await collections.ReadAsync(session, cancel), await catalogue.FactsAsync(session, cancel));
        var question = SheetQuestion.Of(territory, query, styles, set, facts);
        return Snapshots.IsKnown(http, facts.Snapshot, $"sheet {address.Url}") ? null : await new SheetReader(session, question, address, facts, cancel).ReadAsync();
    }
}
