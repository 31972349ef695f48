namespace MimpGeo.Cql2;

/// <summary>A filter that cannot be understood.</summary>
/// <param name="where">The place: <c>column 17</c> of a text, or the JSON pointer <c>/args/0</c>.</param>
/// <param name="reason">What was expected there and what was found.</param>
public sealed class CqlException(string where, string reason) : Exception($"{where}: {reason}")
{
    public string Where { get; } = where;

    public static CqlException At(int column, string reason) => new($"column {column}", reason);

    public static CqlException At(CqlNode node, string reason) => SqlWriter.Wrong(node, reason);
}
