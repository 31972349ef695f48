using System.Data.Common;

namespace MimpGeo.Server.Gaps;

/// <summary>How much is behind an answer: territories, people, and poor people by the ends and the middle of their interval.</summary>
sealed record GapTotals(long Matched, long Population, decimal PoorLow, decimal Poor, decimal PoorHigh)
{
    /// <summary>How many leading columns of a row hold the totals.</summary>
    public const int Columns = 5;

    public static readonly GapTotals None = new(0, 0, 0, 0, 0);

    public static GapTotals Of(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetDecimal(2), row.GetDecimal(3), row.GetDecimal(4));
}
