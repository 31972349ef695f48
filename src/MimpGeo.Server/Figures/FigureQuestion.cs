using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Figures;

/// <summary>Which figures are asked for: every condition narrows, none means all.</summary>
sealed class FigureQuestion
{
    const string Territories = "SELECT territory FROM figure UNION SELECT ubigeo FROM territory WHERE length(ubigeo) = 2";

    // Each with the column it narrows and the values that it may have.
    static readonly (string Name, string Condition, string Known, string? AlsoKnown)[] Conditions =
    [
        ("territory", "f.territory = {0}", Territories, "SELECT ubigeo FROM territory"),
        ("within", "left(f.ubigeo, length({0})) = {0} OR {0} = '00'", "SELECT ubigeo FROM territory WHERE length(ubigeo) = 2", "SELECT ubigeo FROM territory"),
        ("service", "f.service = {0}", "SELECT code FROM service_type UNION SELECT code FROM figure_subject", null),
        ("measure", "f.measure = {0}", "SELECT code FROM figure_measure", null),
        ("period", "f.period = {0}", "SELECT period FROM figure", null),
        ("source", "f.source = {0}", "SELECT source FROM figure", null),
        ("section", "f.section = {0}", "SELECT section FROM figure", null),
        ("modality", "f.modality = {0}", "SELECT modality FROM figure WHERE modality IS NOT NULL", null),
        ("operation", "f.operation = {0}", "SELECT operation FROM figure WHERE operation IS NOT NULL", null),
        ("part", "f.part = {0}", "SELECT part FROM figure", null),
    ];

    readonly IReadOnlyList<(string Name, string Condition, string Value)> _asked;

    FigureQuestion(QueryParameters query)
        => _asked = [.. Conditions.Where(c => query.Text(c.Name) is not null).Select(c => (c.Name, c.Condition, query.Text(c.Name)!))];

    public static IEnumerable<string> Names => Conditions.Select(condition => condition.Name);

    /// <summary>The question in its normal form.</summary>
    public string Key => string.Join(' ', _asked.Select(a => $"{a.Name}={a.Value}"));

    /// <exception cref="BadParameterException">A value is none that the store knows; the message lists those.</exception>
    public static async Task<FigureQuestion> OfAsync(QueryParameters query, StoreSession session, CancellationToken cancel)
    {
        var question = new FigureQuestion(query);
        await CheckAsync(question._asked.Select(asked => (asked.Name, asked.Value)), session, cancel);
        return question;
    }

    /// <exception cref="BadParameterException">A value is none that the store knows; the message lists those.</exception>
    public static async Task CheckAsync(IEnumerable<(string Name, string Value)> asked, StoreSession session, CancellationToken cancel)
    {
        foreach (var (name, value) in asked)
        {
            var condition = Array.Find(Conditions, condition => condition.Name == name);
            if (!await IsAmongAsync(session, condition.AlsoKnown ?? condition.Known, value, cancel) && !await IsAmongAsync(session, condition.Known, value, cancel))
                throw new BadParameterException(name, $"'{value}' is not known: expected {await ListAsync(session, condition.Known, cancel)}.");
        }
    }

    /// <returns>The conditions as SQL over <c>figure AS f</c>, their values bound.</returns>
    public string Where(SqlText sql)
        => _asked is [] ? "true" : string.Join(" AND ", _asked.Select(asked => $"({Bound(asked.Condition, sql.Bind(asked.Value))})"));

    static string Bound(string condition, string placeholder) => condition.Replace("{0}", placeholder, StringComparison.Ordinal);

    static async Task<bool> IsAmongAsync(StoreSession session, string known, string value, CancellationToken cancel)
    {
        await using var command = session.Command($"SELECT $1 IN ({known})");
        command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    static async Task<string> ListAsync(StoreSession session, string known, CancellationToken cancel)
    {
        await using var command = session.Command($"""
            SELECT coalesce(string_agg(value, ', ' ORDER BY value COLLATE "C"), 'none') FROM (SELECT DISTINCT value FROM ({known}) AS k (value)) AS d
            """);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
