using System.Text.Json.Nodes;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>What an archive's tiles are.</summary>
enum TileFormat
{
    /// <summary>Mapbox Vector Tiles, each compressed with gzip.</summary>
    Pbf,

    /// <summary>PNG images.</summary>
    Png,
}

/// <summary>Where a map of an archive opens: degrees of longitude and latitude, and a zoom.</summary>
readonly record struct ArchiveCenter(double Longitude, double Latitude, int Zoom);

/// <summary>What an archive says of itself, in the words of TileJSON.</summary>
/// <param name="Name">A title.</param>
/// <param name="Description">A sentence or two; may be empty.</param>
/// <param name="Attribution">Whom a map has to name; HTML, may be empty.</param>
/// <param name="Bounds">The area that tiles were made for, in degrees; PMTiles keeps seven decimals.</param>
/// <param name="Center">Where a map opens.</param>
/// <param name="MinZoom">The lowest zoom that has tiles.</param>
/// <param name="MaxZoom">The highest zoom that has tiles.</param>
/// <param name="Format">What the tiles are.</param>
/// <param name="VectorLayers">TileJSON 3.0's <c>vector_layers</c>: a list of layers with their fields; null for images.</param>
/// <param name="Snapshot">The number of the store's snapshot that the tiles show; null in files of other programs.</param>
sealed record ArchiveInfo(
    string Name, string Description, string Attribution, BoundingBox Bounds, ArchiveCenter Center,
    int MinZoom, int MaxZoom, TileFormat Format, JsonNode? VectorLayers, int? Snapshot)
{
    /// <summary>What the server was asked for to make the tiles: collections with commas between, and a query string where there were parameters; null in files of other programs.</summary>
    public string? Question { get; init; }

    // A JSON node is only equal to itself; here the same text is the same.
    public bool Equals(ArchiveInfo? other)
        => other is not null && Facts.Equals(other.Facts) && JsonNode.DeepEquals(VectorLayers, other.VectorLayers);

    public override int GetHashCode() => Facts.GetHashCode();

    (string, string, string, BoundingBox, ArchiveCenter, int, int, TileFormat, int?, string?) Facts
        => (Name, Description, Attribution, Bounds, Center, MinZoom, MaxZoom, Format, Snapshot, Question);
}
