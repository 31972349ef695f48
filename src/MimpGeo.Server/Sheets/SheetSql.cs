using System.Data.Common;
using System.Globalization;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>A statement about what lies in the frame of a sheet; geometry comes in metres of its zone.</summary>
sealed class SheetSql(SheetPlan plan)
{
    // A frame's straight side is bent in degrees: a little more than it holds is looked up.
    const string Around = "0.05";

    public SqlText Text { get; } = new();

    /// <summary>The frame, as a polygon.</summary>
    public string Frame => $"ST_MakeEnvelope({Number(plan.Frame.Extent.West)}, {Number(plan.Frame.Extent.South)}, {Number(plan.Frame.Extent.East)}, {Number(plan.Frame.Extent.North)}, {plan.Zone.Srid})";

    /// <summary>The box that holds the frame in the CRS of the store's columns, so that their GiST indexes serve.</summary>
    public string Reach => $"ST_Expand(ST_Envelope(ST_Transform(ST_Segmentize({Frame}, {Number(plan.Frame.Extent.Width / 20)}), 4326)), {Around})";

    /// <summary>Metres of a millimetre on paper.</summary>
    public string Millimetre => Number(plan.Frame.MetresPerMillimetre);

    public string Bind(object value) => Text.Bind(value);

    /// <summary>A geometry of any CRS in the zone.</summary>
    public string InZone(string geometry) => $"ST_Transform({geometry}, {plan.Zone.Srid})";

    /// <summary>A geometry as the painter takes it.</summary>
    public static string Wkb(string geometry) => $"ST_AsBinary(ST_Force2D({geometry}), 'NDR')";

    /// <summary>The condition that a code belongs to the territory or below: a range, which a B-tree serves.</summary>
    public string Inside(string column, string prefix)
        => prefix is "" ? "true" : $"{column} >= {Bind(prefix)} AND {column} < {Bind((int.Parse(prefix, CultureInfo.InvariantCulture) + 1).ToString($"D{prefix.Length}", CultureInfo.InvariantCulture))}";

    /// <summary>Where a name may stand in an area, as x and y in turn: in its roomiest place, in its middle, in its halves.</summary>
    public static string Anchors(string area, string roomiest) => $"""
        (SELECT ARRAY[ST_X(r), ST_Y(r), ST_X(m), ST_Y(m), ST_X(n), ST_Y(n), ST_X(s), ST_Y(s)]
         FROM (SELECT {roomiest} AS r, ST_PointOnSurface({area}) AS m,
                      ST_PointOnSurface(ST_ClipByBox2D({area}, ST_MakeEnvelope(ST_XMin({area}), (ST_YMin({area}) + ST_YMax({area})) / 2, ST_XMax({area}), ST_YMax({area}), ST_SRID({area})))) AS n,
                      ST_PointOnSurface(ST_ClipByBox2D({area}, ST_MakeEnvelope(ST_XMin({area}), ST_YMin({area}), ST_XMax({area}), (ST_YMin({area}) + ST_YMax({area})) / 2, ST_SRID({area})))) AS s) AS anchor)
        """;

    public async Task<List<T>> ListAsync<T>(StoreSession session, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var command = Text.Command(session);
        return await command.ListAsync(read, cancel);
    }

    public static ReadOnlyMemory<byte>? Wkb(DbDataReader row, int column) => row.IsDBNull(column) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(column);

    public static IReadOnlyList<UtmPoint> Anchors(DbDataReader row, int column)
        => row.IsDBNull(column) ? []
            : [.. row.GetFieldValue<double?[]>(column).Chunk(2).Where(point => point[0] is not null).Select(point => new UtmPoint(point[0]!.Value, point[1]!.Value)).Distinct()];

    // Written out with all its digits: the plan's own numbers, not a user's.
    static string Number(double number) => $"{number.ToString("R", CultureInfo.InvariantCulture)}::float8";
}
