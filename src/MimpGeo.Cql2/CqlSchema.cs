namespace MimpGeo.Cql2;

/// <summary>What a property, a literal or a function's answer is.</summary>
public enum CqlType
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    Timestamp,
    Interval,
    Geometry,

    /// <summary>A jsonb array.</summary>
    Array,
}

/// <summary>A property that filters may name.</summary>
/// <param name="Sql">An expression chosen by the program, never by the user.</param>
public sealed record CqlQueryable(string Name, CqlType Type, string Sql);

/// <summary>A function of the server's own.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Sql">Its expression over the arguments; throws <see cref="CqlException"/> for a literal that it does not know.</param>
public sealed record CqlFunction(
    string Name, string Description, IReadOnlyList<CqlArgument> Arguments, CqlType Returns, Func<IReadOnlyList<CqlOperand>, string> Sql);

/// <summary>What a function wants.</summary>
public sealed record CqlArgument(string Name, string Description, CqlType Type);

/// <summary>What a function gets: its SQL, and the node it was written as.</summary>
public sealed record CqlOperand(string Sql, CqlNode Node);

/// <summary>What a filter may ask of: properties, functions, and the reference systems of literals and of the table.</summary>
/// <param name="FilterSwapsAxes">Literals write latitude or northing first.</param>
public sealed record CqlSchema(
    IReadOnlyList<CqlQueryable> Queryables,
    IReadOnlyList<CqlFunction> Functions,
    int FilterSrid = 4326,
    int StorageSrid = 4326,
    bool FilterSwapsAxes = false);

/// <summary>A condition for PostGIS with <c>$n</c> for each parameter.</summary>
public sealed record CqlSql(string Text, IReadOnlyList<object> Parameters);
