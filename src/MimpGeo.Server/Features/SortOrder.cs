using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The order of features: by properties, and always by the key at last, so that it is one and the same on every page. Nulls come last.</summary>
sealed record SortOrder(IReadOnlyList<SortTerm> Terms)
{
    /// <exception cref="BadParameterException">One is no property that can be sorted by.</exception>
    public static SortOrder Of(QueryParameters query, Collection collection)
        => new([.. (query.Text("sortby")?.Split(',') ?? []).Select(term => TermOf(term, collection)), new SortTerm(collection.Key, collection.KeyType, false)]);

    public string Sql => string.Join(", ", Terms.Select(term => $"{term.Sql} {(term.Descending ? "DESC" : "ASC")} NULLS LAST"));

    /// <summary>SQL that is true for what comes after a feature.</summary>
    /// <param name="values">The terms' values of that feature, as text.</param>
    /// <param name="sql">Where they are bound.</param>
    public string After(IReadOnlyList<string?> values, SqlText sql)
    {
        var after = "false";
        for (var at = Terms.Count - 1; at >= 0; at--)
        {
            var term = Terms[at];
            var value = values[at] is { } text ? $"{sql.Bind(text)}::{term.SqlType}" : null;
            after = value is null
                ? $"({term.Sql} IS NULL AND {after})"
                : at == Terms.Count - 1
                    ? $"{term.Sql} > {value}" // the key has no nulls
                    : $"({term.Sql} {(term.Descending ? '<' : '>')} {value} OR {term.Sql} IS NULL OR ({term.Sql} = {value} AND {after}))";
        }

        return after;
    }

    static SortTerm TermOf(string text, Collection collection)
    {
        // A plus sign that nobody escaped arrives as a blank.
        var (name, descending) = text switch
        {
            ['-', .. var rest] => (rest, true),
            ['+' or ' ', .. var rest] => (rest, false),
            _ => (text, false),
        };
        return Sortable(collection).FirstOrDefault(property => property.Name == name) is { } found
            ? new(found.Column, found.Type, descending)
            : throw new BadParameterException("sortby", $"'{name}' is not a property to sort by: expected {string.Join(", ", Sortable(collection).Select(property => property.Name))}, each with a minus sign in front for descending.");
    }

    public static IEnumerable<CollectionProperty> Sortable(Collection collection) => collection.Properties.Where(property => property.Type != PropertyType.Json);
}

/// <summary>A column to sort by.</summary>
sealed record SortTerm(string Column, PropertyType Type, bool Descending)
{
    // By its table: the selected text of the column has the same name.
    public string Sql => $"f.{Column}";

    public string SqlType => Type switch
    {
        PropertyType.Integer => "bigint",
        PropertyType.Number => "double precision",
        PropertyType.Boolean => "boolean",
        PropertyType.Date => "date",
        PropertyType.Timestamp => "timestamptz",
        _ => "text",
    };
}
