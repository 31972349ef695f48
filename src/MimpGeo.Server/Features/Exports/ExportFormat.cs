using System.Globalization;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features.Exports;

/// <summary>A file that features can be taken away in.</summary>
/// <param name="Name">In <c>f=</c>.</param>
/// <param name="MediaType">Of the answer.</param>
/// <param name="Extension">Of the file.</param>
/// <param name="Write">Writes the whole file; the question has no limit unless one was asked for.</param>
sealed record ExportFormat(string Name, string MediaType, string Extension, Func<Export, Stream, CancellationToken, Task> Write)
{
    public static readonly ExportFormat GeoJson = new("geojson", OgcLinks.GeoJson, "geojson", GeoJsonExport.WriteCollectionAsync);

    /// <summary>What <c>f=</c> offers beside a page of GeoJSON: whole files.</summary>
    public static readonly IReadOnlyList<ExportFormat> Downloads =
    [
        new("geojsonseq", "application/geo+json-seq", "geojsonl", GeoJsonExport.WriteSequenceAsync),
        new("csv", "text/csv", "csv", CsvExport.WriteAsync),
        new("fgb", "application/flatgeobuf", "fgb", FlatGeobufExport.WriteAsync),
        new("gpkg", "application/geopackage+sqlite3", "gpkg", GeoPackageExport.WriteAsync),
        new("kml", "application/vnd.google-earth.kml+xml", "kml", KmlExport.WriteAsync),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", XlsxExport.WriteAsync),
    ];

    public static readonly IReadOnlyList<ExportFormat> All = [GeoJson, .. Downloads];

    public Format Format { get; } = new(Name, MediaType);

    /// <summary>CSV says its charset too.</summary>
    public string ContentType => Name == "csv" ? "text/csv; charset=utf-8" : MediaType;

    /// <summary>The collection, which of its features, and the state of the store that they are of.</summary>
    public string FileName(Export export)
        => string.Create(CultureInfo.InvariantCulture, $"{export.Collection.Id}-{export.Asked.Filter.Hash}-{export.Snapshot}.{Extension}");
}

/// <summary>What is exported.</summary>
/// <param name="Session">Where the collection was read.</param>
/// <param name="Snapshot">The number of the store's state.</param>
/// <param name="Asked">Which features, in which order and shape.</param>
sealed record Export(StoreSession Session, int Snapshot, ItemsQuestion Asked)
{
    public Collection Collection => Asked.Filter.Collection;

    public IReadOnlyList<CollectionProperty> Properties => Asked.Shape.Properties;

    /// <summary>Columns of a row before the feature's id: the sort order's terms.</summary>
    public int IdColumn => Asked.Order.Terms.Count;

    /// <summary>The feature's geometry has two ordinates that fit into columns of their own.</summary>
    public bool IsPoints => Asked.Shape.Geometry is { Type: "Point" };
}
