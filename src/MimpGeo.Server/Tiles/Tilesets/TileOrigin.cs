using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>What has tiles at an address of its own: one collection, or the root, where several can be chosen.</summary>
/// <param name="Collection">Null for the root.</param>
sealed record TileOrigin(string? Collection)
{
    /// <summary>The parameter that chooses collections.</summary>
    public const string Selection = "collections";

    /// <summary>What the root's tiles show unless others are chosen: populated places are too many to be in every tile.</summary>
    public const string Usual = "departments,provinces,districts,services";

    public static readonly TileOrigin Root = new(null as string);

    /// <exception cref="NotFoundException">It is no name of one collection.</exception>
    public static TileOrigin Of(string collection)
        => collection.Contains(',', StringComparison.Ordinal) ? throw new NotFoundException($"There is no collection '{collection}'.") : new(collection);

    /// <summary>The parameters that choose what tiles show.</summary>
    public string[] Names => Collection is null ? [Selection, .. TileQuestion.Names] : TileQuestion.Names;

    public string List(OgcLinks links) => $"{(Collection is null ? links.Root : links.Collection(Collection))}/tiles";

    public string Tileset(OgcLinks links) => $"{List(links)}/{WebMercatorQuad.Id}";

    public string Template(Tileset tileset, OgcLinks links)
    {
        IEnumerable<KeyValuePair<string, string?>> parameters = Collection is null ? [new("f", "mvt"), new(Selection, tileset.Names)] : [new("f", "mvt")];
        return $"{Tileset(links)}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}{QueryString.Create(parameters) + tileset.Query}";
    }
}

/// <summary>Which collections a request means, and what of them.</summary>
/// <param name="Names">With commas between.</param>
/// <param name="Query">What narrows them: the parameters without the form and the collections.</param>
/// <param name="IsParameter">The names are a parameter's value.</param>
sealed record TileChoice(string Names, QueryString Query, bool IsParameter)
{
    public static TileChoice Of(TileOrigin origin, HttpRequest request)
    {
        var rest = Rest(request.QueryString, origin.Collection is null ? ["f", TileOrigin.Selection] : ["f"]);
        if (origin.Collection is { } collection)
            return new(collection, rest, false);

        var asked = new QueryParameters(request.Query.Where(parameter => parameter.Key == TileOrigin.Selection), TileOrigin.Selection).Text(TileOrigin.Selection);
        return new(Named(asked ?? TileOrigin.Usual, new(request)), rest, asked is not null);
    }

    /// <summary>A question without some of its parameters, letter by letter as it was asked: so it is one tile in the cache however it is asked for.</summary>
    public static QueryString Rest(QueryString query, params string[] without)
    {
        var parameters = (query.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !without.Contains(Uri.UnescapeDataString(parameter.Split('=')[0])));

        // In a template braces are for what a client puts in.
        var rest = string.Join('&', parameters).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        return rest.Length > 0 ? new($"?{rest}") : default;
    }

    /// <summary>What is in the path is not found; what is in a parameter is wrong.</summary>
    public Exception Fault(NotFoundException missing) => IsParameter ? new BadParameterException(TileOrigin.Selection, missing.Message) : missing;

    // The standard allows a collection's address for its name.
    static string Named(string collections, OgcLinks links)
    {
        var address = links.Collection("");
        return string.Join(',', collections.Split(',').Select(name => name.StartsWith(address, StringComparison.Ordinal) ? name[address.Length..] : name));
    }
}
