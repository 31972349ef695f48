using MimpGeo.Domain;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>The SQL that makes tiles of some layers in a range of zooms. Tiles differ by numbers only, which come first among what is bound.</summary>
/// <param name="Text">With <c>$1</c> to <c>$16</c> for the tile, and more for what its features are filtered by.</param>
/// <param name="Values">From <c>$17</c> on.</param>
sealed record TileStatement(string Text, IReadOnlyList<object> Values)
{
    /// <summary>The square in EPSG:3857 and the same with its buffer, as <c>ST_MakeEnvelope</c> takes them.</summary>
    public const string Box = "ST_MakeEnvelope($1, $2, $3, $4, 3857)";

    public const string Reach = "ST_MakeEnvelope($5, $6, $7, $8, 3857)";

    /// <summary>From metres of web mercator to the tile's grid, the rest of a call of <c>ST_Affine</c>.</summary>
    public const string ToGrid = "$9, 0, 0, $10, $11, $12";

    /// <summary>The square with its buffer in degrees.</summary>
    public const string ReachInDegrees = "ST_MakeEnvelope($13, $14, $15, $16, 4326)";

    public const int NumbersOfTile = 16;

    public NpgsqlCommand Command(StoreSession session, TileId tile)
    {
        var command = session.Command(Text);
        Bind(command, tile);
        return command;
    }

    public void Bind(NpgsqlCommand command, TileId tile)
    {
        Bind(command, tile.Mercator());
        Bind(command, tile.Mercator(TileSql.Margin));
        var (unit, origin) = (TileSql.Extent / tile.Width, tile.Mercator());
        foreach (var number in (ReadOnlySpan<double>)[unit, -unit, -origin.West * unit, origin.North * unit])
            Bind(command, number);
        Bind(command, tile.Degrees(TileSql.Margin));
        foreach (var value in Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
    }

    static void Bind(NpgsqlCommand command, BoundingBox box)
    {
        Bind(command, box.West);
        Bind(command, box.South);
        Bind(command, box.East);
        Bind(command, box.North);
    }

    static void Bind(NpgsqlCommand command, double number) => command.Parameters.Add(new NpgsqlParameter<double> { TypedValue = number });
}
