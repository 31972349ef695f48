using System.Globalization;
using System.Text.RegularExpressions;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Benchmarks;

/// <summary>The server's own SQL of a tile of districts as a script of pgbench, for a random tile of a rectangle.</summary>
static partial class TileScript
{
    public static void Write(TextWriter script, int zoom, int west, int east, int north, int south)
    {
        var (statement, numbers) = Statement(zoom, west, north);
        script.WriteLine($"\\set x random({west}, {east})");
        script.WriteLine($"\\set y random({north}, {south})");

        // What is bound for a tile grows evenly with its column and row: the degrees, which do not, are not used by outlines.
        var (right, down) = (Statement(zoom, west + 1, north).Numbers, Statement(zoom, west, north + 1).Numbers);
        for (var i = 0; i < numbers.Length; i++)
            script.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\\set p{i + 1} {numbers[i]:R} + (:x - {west}) * ({right[i] - numbers[i]:R}) + (:y - {north}) * ({down[i] - numbers[i]:R})"));
        script.WriteLine($"{Placeholder().Replace(statement, ":p$1").ReplaceLineEndings(" ")};");
    }

    static (string Sql, double[] Numbers) Statement(int zoom, int x, int y)
    {
        var districts = BuiltInCollections.All.First(collection => collection.Id == "districts");
        var set = new CollectionSet(1, [new CollectionFacts(districts, 1, 1_892, null)]);
        var layer = TileLayer.Of(new QueryParameters([new("filter", "population>-1")], TileQuestion.Names), set.All[0], set, null);
        var statement = TileSql.Write(zoom, [layer], TileLayer.MostFeatures);
        using var command = new NpgsqlCommand();
        statement.Bind(command, TileId.At(zoom, x, y)!.Value);
        return (statement.Text, [.. command.Parameters.Select(parameter => Convert.ToDouble(parameter.Value, CultureInfo.InvariantCulture))]);
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Placeholder();
}
