using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary><see cref="ArchiveInfo"/> as the rows of MBTiles' table <c>metadata</c>.</summary>
static class MbTilesMetadata
{
    static readonly BoundingBox World = new(-180, -85, 180, 85);

    public static Dictionary<string, string> Rows(ArchiveInfo info)
    {
        var (bounds, center) = (info.Bounds, info.Center);
        var rows = new Dictionary<string, string>
        {
            ["name"] = info.Name,
            ["format"] = info.Format == TileFormat.Pbf ? "pbf" : "png",
            ["bounds"] = Invariant($"{bounds.West},{bounds.South},{bounds.East},{bounds.North}"),
            ["center"] = Invariant($"{center.Longitude},{center.Latitude},{center.Zoom}"),
            ["minzoom"] = Invariant($"{info.MinZoom}"),
            ["maxzoom"] = Invariant($"{info.MaxZoom}"),
            ["attribution"] = info.Attribution,
            ["description"] = info.Description,
            ["type"] = "overlay",
        };
        if (info.VectorLayers is { } layers)
            rows["json"] = new JsonObject { ["vector_layers"] = layers.DeepClone() }.ToJsonString();
        if (info.Snapshot is { } snapshot)
            rows["snapshot"] = Invariant($"{snapshot}");
        if (info.Question is { } question)
            rows["question"] = question;
        return rows;
    }

    /// <exception cref="SqliteException">There is no such table.</exception>
    public static Dictionary<string, string> Read(SqliteConnection file)
    {
        using var command = file.CreateCommand();
        command.CommandText = "SELECT name, CAST(value AS TEXT) FROM metadata WHERE name IS NOT NULL AND value IS NOT NULL";
        using var row = command.ExecuteReader();
        var rows = new Dictionary<string, string>();
        while (row.Read())
            rows[row.GetString(0)] = row.GetString(1);
        return rows;
    }

    /// <param name="rows">The table.</param>
    /// <param name="zooms">The lowest and the highest zoom of the tiles, for files that do not say.</param>
    /// <exception cref="InvalidDataException">The format is missing, or none that is served.</exception>
    public static ArchiveInfo Info(Dictionary<string, string> rows, Func<(int Min, int Max)> zooms)
    {
        var format = rows.GetValueOrDefault("format") switch
        {
            "pbf" or "mvt" => TileFormat.Pbf,
            "png" => TileFormat.Png,
            _ => throw new InvalidDataException("its tiles are neither vector tiles nor PNG"),
        };
        var (min, max) = (Whole(rows, "minzoom"), Whole(rows, "maxzoom")) is (int low, int high) ? (low, high) : zooms();
        var bounds = Numbers(rows, "bounds") is [var west, var south, var east, var north] ? new(west, south, east, north) : World;
        var center = Numbers(rows, "center") is [var longitude, var latitude, var zoom]
            ? new ArchiveCenter(longitude, latitude, (int)zoom)
            : new((bounds.West + bounds.East) / 2, (bounds.South + bounds.North) / 2, min);
        return new(Text(rows, "name"), Text(rows, "description"), Text(rows, "attribution"), bounds, center, min, max, format, Layers(rows), Whole(rows, "snapshot"))
        {
            Question = rows.GetValueOrDefault("question"),
        };
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static string Text(Dictionary<string, string> rows, string name) => rows.GetValueOrDefault(name, "");

    static int? Whole(Dictionary<string, string> rows, string name)
        => int.TryParse(Text(rows, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static double[] Numbers(Dictionary<string, string> rows, string name)
        => [.. Text(rows, name).Split(',').Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).Where(double.IsFinite)];

    static JsonNode? Layers(Dictionary<string, string> rows)
    {
        try
        {
            return rows.TryGetValue("json", out var text) ? (JsonNode.Parse(text) as JsonObject)?["vector_layers"]?.DeepClone() : null;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("its metadata is no JSON", broken);
        }
    }
}
