using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Figures;

/// <summary>Which figures are asked for: every condition narrows, none means all.</summary>
sealed class FigureQuestion
{
    FigureQuestion(IReadOnlyList<(FigureParameter Parameter, string Code)> asked) => Asked = asked;

    public static IEnumerable<string> Names => FigureParameter.All.Select(parameter => parameter.Name);

    /// <summary>What was asked, by code.</summary>
    public IReadOnlyList<(FigureParameter Parameter, string Code)> Asked { get; }

    /// <summary>The question in its normal form.</summary>
    public string Key => string.Join(' ', Asked.Select(a => $"{a.Parameter.Name}={a.Code}"));

    /// <exception cref="BadParameterException">A value is none that the store knows; the message lists those.</exception>
    public static async Task<FigureQuestion> OfAsync(QueryParameters query, StoreSession session, CancellationToken cancel)
    {
        var asked = new List<(FigureParameter, string)>();
        foreach (var parameter in FigureParameter.All)
        {
            if (query.Text(parameter.Name) is { Length: > 0 } text) // a form sends its empty fields too
                asked.Add((parameter, await parameter.ResolveAsync(text, session, cancel)));
        }

        return new(asked);
    }

    public static FigureQuestion OfId(string id) => new([(new("id", "id", "f.id = {0}", ""), id)]);

    /// <returns>The conditions as SQL over <c>figure AS f</c>, their values bound.</returns>
    public string Where(SqlText sql)
        => Asked is [] ? "true" : string.Join(" AND ", Asked.Select(asked => $"({asked.Parameter.Bound(sql.Bind(asked.Code))})"));
}
