using MimpGeo.Server.Counts;

namespace MimpGeo.Server.Consolidated;

/// <summary>What is known of a number of the tables; an empty one is told apart from another by this.</summary>
enum CountStatus
{
    Known,

    /// <summary>The sum of the parts that are known.</summary>
    Partial,

    /// <summary>Not published, by law.</summary>
    Reserved,

    Unknown,
}

static class CountStatuses
{
    public static CountStatus Of(Place territory, ConsolidatedRow row, ServiceColumn column, int? cell)
        => cell is not null ? CountStatus.Known
            : column.IsReservedIn(row, territory) ? CountStatus.Reserved
            : CountStatus.Unknown;

    public static CountStatus Of(Sum sum) => sum switch
    {
        { Printed: not null } => CountStatus.Known,
        { Computed: null } => CountStatus.Unknown,
        { IsPartial: true } => CountStatus.Partial,
        _ => CountStatus.Known,
    };
}
