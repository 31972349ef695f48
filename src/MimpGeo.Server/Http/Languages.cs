namespace MimpGeo.Server.Http;

/// <summary>The languages of maps, their legends, sheets and the page of help.</summary>
static class Languages
{
    public const string Spanish = "es";
    public const string English = "en";

    static readonly string[] All = [Spanish, English];

    /// <summary>The language that the parameter <c>lang</c> names; Spanish where none is asked for.</summary>
    /// <exception cref="BadParameterException">There is none of that name.</exception>
    public static string Of(QueryParameters query)
        => query.Text("lang") is not { } text ? Spanish : All.Contains(text) ? text : throw new BadParameterException("lang", $"'{text}' is not a language here: expected {string.Join(", ", All)}.");
}
