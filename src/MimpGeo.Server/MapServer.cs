using MimpGeo.Server.Catalogue;
using MimpGeo.Server.Consolidated;
using MimpGeo.Server.Features;
using MimpGeo.Server.Features.Aggregates;
using MimpGeo.Server.Figures;
using MimpGeo.Server.Figures.Reconciliation;
using MimpGeo.Server.Gaps;
using MimpGeo.Server.Http;
using MimpGeo.Server.Maps;
using MimpGeo.Server.Reports;
using MimpGeo.Server.Sheets;
using MimpGeo.Server.Tiles;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Disk;
using MimpGeo.Server.Tiles.Tilesets;
using MimpGeo.Store;

namespace MimpGeo.Server;

/// <summary>The web server: what is added and what is mapped.</summary>
public static class MapServer
{
    const int LongestRequest = 4 * 1024 * 1024;

    /// <param name="connectionString">A database that <c>mimpgeo import</c> has filled.</param>
    /// <param name="urls">Addresses to listen on; port 0 takes a free one.</param>
    public static WebApplication Create(string connectionString, string urls) => Create(connectionString, urls, ArchiveFolder.None);

    /// <param name="connectionString">Null for a server that has no database and answers from archives only.</param>
    /// <param name="urls">Addresses to listen on; port 0 takes a free one.</param>
    /// <param name="archives">Files of tiles, closed with the server.</param>
    /// <param name="disk">Where tiles are kept that were made; null to keep them in memory only.</param>
    internal static WebApplication Create(string? connectionString, string urls, ArchiveFolder archives, TileFolder? disk = null)
    {
        // The content is where the program is, not where it was started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // A filter that is too long is told so by the filter's own limit, in words.
            kestrel.Limits.MaxRequestLineSize = LongestRequest;
            kestrel.Limits.MaxRequestBufferSize = LongestRequest;
        });
        // Sockets hand their news to the thread pool already: once is enough.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (connectionString is null)
            builder.Services.AddNoGeoStore();
        else
            builder.Services.AddGeoStore(connectionString);
        builder.Services.AddSingleton<OgcDocuments>();
        builder.Services.AddFeatures();
        builder.Services.AddTiles(archives, disk, hasDatabase: connectionString is not null);
        builder.Services.AddTilesets();
        builder.Services.AddMaps();
        builder.Services.AddSheets();
        builder.Services.AddSingleton<MapSheet>(services => services.GetRequiredService<SheetPictures>().ReadAsync);
        builder.Services.AddProblems();
        builder.Services.AddReadPolicies();

        var app = builder.Build();
        app.UseProblems();
        app.UseReadPolicies();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            // The bundle's names do not change with its content: ask each time, get a 304.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.MapGaps();
        app.MapFeatures();
        app.MapAggregate();
        app.MapCatalogue();
        app.MapConsolidated();
        app.MapReports();
        app.MapSheets();
        app.MapFigures();
        app.MapReconciliation();
        app.MapTiles();
        app.MapTilesets();
        app.MapMaps();
        app.MapStyles();
        app.MapHealth();
        return app;
    }
}
