using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Http;

/// <summary>The one look at the store that a document is written from.</summary>
sealed record DocumentLook(QueryParameters Query, OgcLinks Links, StoreSession Session, CollectionSet Set);

/// <summary>A form that a document can take.</summary>
sealed record DocumentForm(Format Format, Func<DocumentLook, CancellationToken, ValueTask<byte[]>> Write)
{
    public static DocumentForm Json(Format format, Func<DocumentLook, CancellationToken, ValueTask<JsonObject>> write)
        => new(format, async (look, cancel) => JsonSerializer.SerializeToUtf8Bytes(await write(look, cancel), ApiJson.Options));

    public static DocumentForm Json(Format format, Func<DocumentLook, JsonObject> write) => Json(format, (look, _) => ValueTask.FromResult(write(look)));

    public static DocumentForm Page(Func<DocumentLook, CancellationToken, ValueTask<Html>> write)
        => new(Format.Html, async (look, cancel) => Encoding.UTF8.GetBytes((await write(look, cancel)).Text));

    public static DocumentForm Page(Func<DocumentLook, Html> write) => Page((look, _) => ValueTask.FromResult(write(look)));
}

/// <summary>Answers with documents that describe what there is: spooled, with an ETag, in the form that was asked for.</summary>
sealed class OgcDocuments(NpgsqlDataSource database, CollectionCatalogue catalogue)
{
    /// <param name="http">The request.</param>
    /// <param name="known">The parameters that it may have; with <c>f</c> among them it decides the form.</param>
    /// <param name="version">What the document depends on besides the store.</param>
    /// <param name="forms">The first is sent to who does not care.</param>
    public Task SendAsync(HttpContext http, string[] known, int version, params DocumentForm[] forms) => Spool.SendAsync(http, async (body, cancel) =>
    {
        var query = new QueryParameters(http.Request.Query, known);
        var format = Formats.Choose(query.Text("f"), http.Request, [.. forms.Select(form => form.Format)]);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await catalogue.ReadAsync(session, cancel);
        if (IsKnown(http, set, version))
            return;

        var document = await forms.First(form => form.Format == format).Write(new(query, new(http.Request), session, set), cancel);
        http.Response.ContentType = format == Format.Html ? Html.ContentType : format.MediaType;
        await body.WriteAsync(document, cancel);
    });

    /// <summary>Sets the ETag of an answer that depends on how it was asked, and 304 when the client has it.</summary>
    public static bool IsKnown(HttpContext http, CollectionSet set, int version = 0)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        return Snapshots.IsKnown(http, set.Snapshot, $"{http.Request.Host} {http.Request.Path} {http.Request.QueryString} {http.Request.Headers.Accept} {version}");
    }
}
