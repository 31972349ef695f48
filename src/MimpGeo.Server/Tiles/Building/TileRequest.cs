using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>The zooms of an archive, both ends among them.</summary>
readonly record struct ZoomRange(int Min, int Max)
{
    /// <summary>Reads <c>4-10</c>, or <c>7</c> for one.</summary>
    public static ZoomRange Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var ends = text.Split('-').Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var zoom) ? zoom : -1).ToArray();
        if (ends is [>= 0, ..] and { Length: <= 2 } && ends[0] <= ends[^1] && ends[^1] <= TileId.MaxZoom)
            return new(ends[0], ends[^1]);

        argument.AddError($"--zooms: '{text}' is not a range of zooms: expected one such as 4-10, from 0 to {TileId.MaxZoom}, or a single zoom.");
        return default;
    }
}

/// <summary>What <c>mimpgeo tiles build</c> is asked for.</summary>
/// <param name="Layers">Collections with commas between.</param>
/// <param name="Zooms">Which.</param>
/// <param name="File">Where to.</param>
/// <param name="Parameters">Of these, the ones that are given.</param>
/// <param name="Replaces">A file of that name may be there.</param>
sealed record TileRequest(string Layers, ZoomRange Zooms, string File, IReadOnlyList<KeyValuePair<string, StringValues>> Parameters, bool Replaces)
{
    /// <summary>The parameters that can be given: a part of <see cref="TileQuestion.Names"/>, and <c>bbox</c>.</summary>
    public static readonly (string Name, string Description)[] Known =
    [
        ("filter", "Only these features: a condition in CQL2, such as \"poverty > 50\"."),
        ("filter-lang", "cql2-text or cql2-json."), ("filter-crs", "Of the geometries in the filter, as an OGC URI."),
        ("datetime", "Only features that hold then: an instant or an interval."),
        ("properties", "What is told of each feature, with commas between."),
        ("bbox", "Only tiles that overlap west,south,east,north in degrees."),
    ];

    public QueryParameters Query { get; } = new(Parameters, [.. Known.Select(parameter => parameter.Name)]);

    /// <summary>The same as a tile is asked for.</summary>
    public TileQuery TileQuery => new(TileQuestion.Text(Layers, Parameters), Parameters.Where(parameter => parameter.Key != "bbox"));

    /// <exception cref="BadParameterException">It is no box, or one across the 180th meridian.</exception>
    public BoundingBox? Part => BoxFilter.Of(Query) switch
    {
        null => null,
        { West: var west, South: var south, East: var east, North: var north } when west <= east => new(west, south, east, north),
        _ => throw new BadParameterException("bbox", "goes across the 180th meridian: build the two sides one by one."),
    };
}
