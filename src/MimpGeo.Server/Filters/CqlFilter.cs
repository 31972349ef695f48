using MimpGeo.Cql2;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>The parameters <c>filter</c>, <c>filter-lang</c> and <c>filter-crs</c>: a condition in CQL2.</summary>
/// <param name="Tree">What it says.</param>
/// <param name="Crs">Of the geometries in it.</param>
sealed record CqlFilter(CqlNode Tree, CoordinateSystem Crs)
{
    public const string Text = "cql2-text";
    public const string Json = "cql2-json";

    /// <summary>The languages; the last is the draft's name of the first, which GDAL looks for.</summary>
    public static readonly string[] Languages = [Text, Json, "cql-text"];

    /// <summary>The filter in a normal form.</summary>
    public string Key => $"{Tree.ToText()} {Crs.Uri}";

    /// <exception cref="BadParameterException">It cannot be understood; the message names the place.</exception>
    public static CqlFilter? Of(QueryParameters query)
    {
        var (language, crs) = (query.Text("filter-lang") ?? Text, CoordinateSystem.Of(query, "filter-crs"));
        if (!Languages.Contains(language))
            throw new BadParameterException("filter-lang", $"'{language}' is not a language of filters here: expected {string.Join(", ", Languages)}.");
        if (query.Text("filter") is not { } filter)
            return null;

        return new(Understood(() => language == Json ? Cql.ParseJson(filter) : Cql.ParseText(filter)), crs);
    }

    /// <summary>SQL of the condition; all that the user wrote is bound.</summary>
    /// <exception cref="BadParameterException">A property or function is unknown or of another type; the message names the place.</exception>
    public Func<SqlText, string> Condition(Collection collection, CollectionSet set)
    {
        var schema = CollectionSchema.Of(collection, set, Crs);
        _ = Understood(() => Tree.ToSql(schema)); // said before anything is asked of the database
        return sql =>
        {
            var condition = Tree.ToSql(schema, sql.Next);
            sql.BindAll(condition.Parameters);
            return condition.Text;
        };
    }

    static T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CqlException wrong)
        {
            throw new BadParameterException("filter", wrong.Message);
        }
    }
}
