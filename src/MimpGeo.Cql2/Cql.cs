namespace MimpGeo.Cql2;

/// <summary>CQL2 (OGC 21-065r2): filters as text and as JSON, and the one tree that both are read into.</summary>
public static class Cql
{
    /// <exception cref="CqlException">The text is no CQL2; the message names the column and what was expected.</exception>
    public static CqlNode ParseText(string text) => TextParser.Parse(text);

    /// <exception cref="CqlException">It is no CQL2 JSON; the message names the JSON pointer and what was expected.</exception>
    public static CqlNode ParseJson(string json) => JsonParser.Parse(json);

    /// <summary>The filter as a condition for PostGIS; all that the user wrote is in its parameters.</summary>
    /// <exception cref="CqlException">A property or function is unknown or of another type; the message names the place.</exception>
    public static CqlSql ToSql(this CqlNode filter, CqlSchema schema, int firstParameter = 1) => new SqlWriter(schema, firstParameter).Write(filter);

    /// <summary>Text that <see cref="ParseText"/> reads as an equal tree.</summary>
    public static string ToText(this CqlNode filter) => TextPrinter.Print(filter);

    /// <summary>JSON that <see cref="ParseJson"/> reads as an equal tree.</summary>
    public static string ToJson(this CqlNode filter) => JsonPrinter.Print(filter);
}
