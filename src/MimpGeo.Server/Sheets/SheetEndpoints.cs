using MimpGeo.Server.Counts;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Sheets;

/// <summary>Printed map sheets, out of the store.</summary>
static class SheetEndpoints
{
    public static void AddSheets(this IServiceCollection services)
    {
        services.AddSingleton<SheetCache>();
        services.AddSingleton<SheetRenderer>();
        services.AddSingleton<SheetPictures>();
    }

    public static void MapSheets(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/sheets/{ubigeo}.{form}", ["GET", "HEAD"], Get);

    static Task Get(string ubigeo, string form, SheetRenderer renderer, HttpContext http) => Reach.CheckAsync(() =>
    {
        var format = SheetFile.Formats.FirstOrDefault(known => known.Name == form)
            ?? throw new NotFoundException($"There is no sheet '{ubigeo}.{form}': expected {string.Join(", ", SheetFile.Formats.Select(known => $"{ubigeo}.{known.Name}"))}.");
        var (territory, query) = (ReportTerritory.Of(ubigeo), new QueryParameters(http.Request.Query, SheetFile.NamesOf(format)));
        var dpi = query.Whole("dpi", SheetFile.LeastDpi, SheetFile.MostDpi) ?? SheetFile.UsualDpi;
        var address = SheetAddress.Of(new OgcLinks(http.Request).Site, territory, format.Name, query, SheetFile.NamesOf(format));
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            if (await renderer.DrawnAsync(http, territory, query, address, format, dpi, cancel) is not { } sheet)
                return;

            http.Response.ContentType = format == Format.Html ? Html.ContentType : format.MediaType;
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{sheet.Name}\"";
            await body.WriteAsync(sheet.Bytes, cancel);
        });
    });
}
