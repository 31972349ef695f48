using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Features.Pages;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features;

/// <summary>Answers the questions of the API: one look at the store each, spooled, with an ETag.</summary>
sealed class FeatureApi(NpgsqlDataSource database, CollectionCatalogue catalogue, FeatureQuery features, ExportSizes sizes, OgcDocuments documents, IEnumerable<OgcPart> parts)
{
    static readonly Format[] FeatureForms = [Format.GeoJson, new Format("json", OgcLinks.GeoJson), Format.Html];
    static readonly Format[] ItemForms = [.. FeatureForms, .. ExportFormat.Downloads.Select(download => download.Format)];

    /// <summary>What other parts add to the documents.</summary>
    public IReadOnlyList<OgcPart> Parts { get; } = [.. parts];

    /// <summary>A document that describes.</summary>
    public Task DocumentAsync(
        HttpContext http, Func<OgcLinks, CollectionSet, JsonObject> write, Func<OgcLinks, CollectionSet, Html> page, string mediaType = OgcLinks.Json, int version = 0)
        => documents.SendAsync(
            http, ["f"], version, DocumentForm.Json(new("json", mediaType), look => write(look.Links, look.Set)), DocumentForm.Page(look => page(look.Links, look.Set)));

    public Task CollectionsAsync(HttpContext http)
        => DocumentAsync(http, (links, set) => CollectionDocuments.Collections(links, set, sizes.Begun(set.Snapshot), Parts), DocumentPages.Collections, version: sizes.Known);

    public Task CollectionAsync(HttpContext http, string id) => DocumentAsync(
        http,
        (links, set) => CollectionDocuments.Collection(links, set, Find(set, id), sizes.Begun(set.Snapshot), Parts),
        (links, set) => DocumentPages.Collection(links, set, Find(set, id), sizes.Begun(set.Snapshot), Parts),
        version: sizes.Known);

    /// <summary>The schema of the properties, or with <c>profile=feature</c> that of GeoJSON.</summary>
    public Task SchemaAsync(HttpContext http, string id) => documents.SendAsync(http, ["f", "profile"], 0, DocumentForm.Json(new("json", OgcLinks.Schema), look =>
    {
        var collection = Find(look.Set, id).Collection;
        return look.Query.Text("profile") switch
        {
            null => SchemaDocuments.Schema(look.Links, collection),
            "feature" => SchemaDocuments.Feature(look.Links, collection),
            var profile => throw new BadParameterException("profile", $"'{profile}' is not a profile here: expected feature."),
        };
    }));

    /// <summary>A page of features.</summary>
    public Task ItemsAsync(HttpContext http, string id) => SendAsync(http, async (body, cancel) =>
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await catalogue.ReadAsync(session, cancel);
        var collection = Find(set, id).Collection;
        await FilterBody.ReadAsync(http.Request, cancel);
        var query = new QueryParameters(http.Request.Query, ItemsQuestion.Known(collection));
        var format = Formats.Choose(query.Text("f"), http.Request, ItemForms);
        var download = ExportFormat.Downloads.FirstOrDefault(offered => offered.Format == format);
        var asked = ItemsQuestion.Of(query, collection, set, isPage: download is null);
        if (OgcDocuments.IsKnown(http, set))
            return;

        if (format == Format.Html)
            await PageForPeopleAsync(http, session, set, asked, body, cancel);
        else if (download is null)
            await PageAsync(http, session, set, asked, body, cancel);
        else
            await DownloadAsync(http, download, new Export(session, set.Snapshot, asked), body, cancel);
    });

    async Task PageAsync(HttpContext http, StoreSession session, CollectionSet set, ItemsQuestion asked, Stream body, CancellationToken cancel)
    {
        var collection = asked.Filter.Collection;
        var matched = await features.CountAsync(session, set, asked.Filter, cancel);
        await using var command = FeatureQuery.Page(session, asked, GeoJsonFeatures.Geometry(asked.Shape), more: 1);
        await using var rows = await Cursor.CheckAsync(asked, command.ExecuteReaderAsync(cancel));
        Describe(http, asked.Shape.Crs);
        var links = new OgcLinks(http.Request);
        await GeoJsonFeatures.WriteAsync(PipeWriter.Create(body), asked, rows, Finish, cancel);

        void Finish(Utf8JsonWriter json, int returned, string? cursor)
        {
            var all = PageLinks(links, http.Request, collection, cursor).ToList();
            json.WriteNumber("numberMatched"u8, matched);
            json.WriteNumber("numberReturned"u8, returned);
            json.WriteString("timeStamp"u8, DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            WriteLinks(json, all);
            http.Response.Headers.Append("OGC-NumberMatched", matched.ToString(CultureInfo.InvariantCulture));
            http.Response.Headers.Append("OGC-NumberReturned", returned.ToString(CultureInfo.InvariantCulture));
            http.Response.Headers.Link = new([.. all.Append(new($"{links.Collection(collection.Id)}/queryables", OgcLinks.QueryablesRel, OgcLinks.Schema, "")).Where(link => link.FitsHeader).Select(link => link.ToHeader())]);
        }
    }

    async Task PageForPeopleAsync(HttpContext http, StoreSession session, CollectionSet set, ItemsQuestion asked, Stream body, CancellationToken cancel)
    {
        var matched = await features.CountAsync(session, set, asked.Filter, cancel);
        await using var command = FeatureQuery.Page(session, asked, null, more: 1);
        await using var rows = await Cursor.CheckAsync(asked, command.ExecuteReaderAsync(cancel));
        await WriteAsync(http, await FeaturePages.ItemsAsync(new(http.Request), http.Request, asked, matched, rows, cancel), body, cancel);
    }

    static async Task WriteAsync(HttpContext http, Html page, Stream body, CancellationToken cancel)
    {
        http.Response.ContentType = Html.ContentType;
        await body.WriteAsync(Encoding.UTF8.GetBytes(page.Text), cancel);
    }

    static async Task DownloadAsync(HttpContext http, ExportFormat format, Export export, Stream body, CancellationToken cancel)
    {
        Describe(http, export.Asked.Shape.Crs);
        http.Response.ContentType = format.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{format.FileName(export)}\"";
        await format.Write(export, body, cancel);
    }

    /// <summary>One feature.</summary>
    public Task ItemAsync(HttpContext http, string id, string feature) => SendAsync(http, async (body, cancel) =>
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await catalogue.ReadAsync(session, cancel);
        var collection = Find(set, id).Collection;
        var query = new QueryParameters(http.Request.Query, FeatureShape.Names);
        var format = Formats.Choose(query.Text("f"), http.Request, FeatureForms);
        var shape = FeatureShape.Of(query, collection);
        await using var command = FeatureQuery.One(session, collection, feature, shape, GeoJsonFeatures.Geometry(shape));
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
            throw new NotFoundException($"There is no feature '{feature}' in {id}.");
        if (OgcDocuments.IsKnown(http, set))
            return;

        var links = new OgcLinks(http.Request);
        if (format == Format.Html)
        {
            await WriteAsync(http, FeaturePages.Item(links, collection, shape, row), body, cancel);
            return;
        }

        Describe(http, shape.Crs);
        await GeoJsonFeatures.WriteOneAsync(PipeWriter.Create(body), shape, row, json => WriteLinks(json,
        [
            .. links.Itself(links.Item(id, feature), OgcLinks.GeoJson, "Este elemento"),
            new(links.Collection(id), "collection", OgcLinks.Json, collection.Title),
        ]), cancel);
    });

    /// <exception cref="NotFoundException">There is none of that name.</exception>
    public static CollectionFacts Find(CollectionSet set, string id)
        => set.Find(id) ?? throw new NotFoundException($"There is no collection '{id}': expected {string.Join(", ", set.All.Select(facts => facts.Collection.Id))}.");

    static void Describe(HttpContext http, CoordinateSystem crs)
    {
        http.Response.ContentType = OgcLinks.GeoJson;
        http.Response.Headers["Content-Crs"] = $"<{crs.Uri}>";
    }

    static Task SendAsync(HttpContext http, Func<Stream, CancellationToken, Task> write)
        => Spool.SendAsync(http, (body, cancel) => Reach.CheckAsync(() => write(body, cancel)));

    static IEnumerable<OgcLink> PageLinks(OgcLinks links, HttpRequest request, Collection collection, string? cursor)
    {
        foreach (var link in links.Itself(links.Items(collection.Id), OgcLinks.GeoJson, "Esta página"))
            yield return link;
        yield return new(links.Collection(collection.Id), "collection", OgcLinks.Json, collection.Title);
        if (cursor is not null)
        {
            var query = request.Query.Where(parameter => parameter.Key != "cursor").Append(new("cursor", cursor));
            yield return new(links.Items(collection.Id) + QueryString.Create(query), "next", OgcLinks.GeoJson, "Página siguiente");
        }
    }

    static void WriteLinks(Utf8JsonWriter json, IEnumerable<OgcLink> links)
    {
        json.WritePropertyName("links"u8);
        OgcLink.ToJson(links).WriteTo(json, ApiJson.Options);
    }
}
