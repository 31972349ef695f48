using System.Buffers;
using System.Data;
using System.IO.Pipelines;
using System.Text.Json;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features.Exports;

/// <summary>GeoJSON (RFC 7946) whole, and as a newline-delimited sequence.</summary>
static class GeoJsonExport
{
    const int FlushAt = 64 * 1024;

    static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Options.Encoder, SkipValidation = true };

    public static async Task WriteCollectionAsync(Export export, Stream body, CancellationToken cancel)
    {
        await using var command = FeatureQuery.Page(export.Session, export.Asked, GeoJsonFeatures.Geometry(export.Asked.Shape), more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        await GeoJsonFeatures.WriteAsync(PipeWriter.Create(body), export.Asked, rows, (_, _, _) => { }, cancel);
    }

    public static async Task WriteSequenceAsync(Export export, Stream body, CancellationToken cancel)
    {
        await using var command = FeatureQuery.Page(export.Session, export.Asked, GeoJsonFeatures.Geometry(export.Asked.Shape), more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        var pipe = PipeWriter.Create(body, new(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, Options);
        while (await rows.ReadAsync(cancel))
        {
            GeoJsonFeatures.WriteFeature(json, rows, export.IdColumn, export.Properties);
            json.Flush();
            pipe.Write("\n"u8);
            json.Reset();
            if (pipe.UnflushedBytes > FlushAt)
                await pipe.FlushAsync(cancel);
        }

        await pipe.CompleteAsync();
    }
}
