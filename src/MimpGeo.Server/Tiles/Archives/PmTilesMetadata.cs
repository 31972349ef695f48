using System.Text.Json;
using System.Text.Json.Nodes;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The part of <see cref="ArchiveInfo"/> that PMTiles has as JSON; the header has the rest.</summary>
static class PmTilesMetadata
{
    public static byte[] Write(ArchiveInfo info)
    {
        var json = new JsonObject
        {
            ["name"] = info.Name,
            ["description"] = info.Description,
            ["attribution"] = info.Attribution,
            ["type"] = "overlay",
            ["snapshot"] = info.Snapshot,
        };
        if (info.VectorLayers is { } layers)
            json["vector_layers"] = layers.DeepClone();
        if (info.Question is { } question)
            json["question"] = question;
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    /// <exception cref="InvalidDataException">It is no JSON object, or the tiles are of a type that is not served.</exception>
    public static ArchiveInfo Read(PmTilesHeader header, byte[] json)
    {
        var said = Parse(json);
        return new(
            Text(said, "name"), Text(said, "description"), Text(said, "attribution"), header.Bounds, header.Center,
            header.MinZoom, header.MaxZoom, Format(header.Type), said["vector_layers"]?.DeepClone(), Number(said, "snapshot"))
        {
            Question = said["question"] is JsonValue question && question.TryGetValue(out string? text) ? text : null,
        };
    }

    static JsonObject Parse(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new InvalidDataException("its metadata is no JSON object");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("its metadata is no JSON", broken);
        }
    }

    static string Text(JsonObject said, string key) => said[key] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    static int? Number(JsonObject said, string key) => said[key] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    static TileFormat Format(PmTilesType type) => type switch
    {
        PmTilesType.Mvt => TileFormat.Pbf,
        PmTilesType.Png => TileFormat.Png,
        _ => throw new InvalidDataException("its tiles are neither vector tiles nor PNG"),
    };
}
