using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Figures;

/// <summary>A condition that figures can be asked with.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="Title">What planners call it.</param>
/// <param name="Condition">SQL over <c>figure AS f</c>, with <c>{0}</c> where the asked code stands, or codes with commas between.</param>
/// <param name="Known">The codes that make sense, each with its name where it has one, as SQL of two columns.</param>
/// <param name="AlsoKnown">More codes and names, too many to list.</param>
/// <param name="IsList">Several may be asked at once, with commas between.</param>
sealed record FigureParameter(string Name, string Title, string Condition, string Known, string? AlsoKnown = null, bool IsList = false)
{
    // Districts would make the list too long to read.
    const string Territories = $"""
        SELECT f.territory, {FigureQuery.Place} FROM figure AS f JOIN territory AS t ON t.ubigeo = f.ubigeo WHERE length(f.ubigeo) <= 4
        UNION SELECT ubigeo, name FROM territory WHERE length(ubigeo) = 2
        """;

    const string AllTerritories = "SELECT ubigeo, name FROM territory";

    static readonly string Within = $"f.period = {{0}} OR f.period <> 'undated' AND {First("f.period")} >= {First("{0}")} AND {Last("f.period")} <= {Last("{0}")}";

    public static IReadOnlyList<FigureParameter> All { get; } =
    [
        new("territory", "Territorio", "f.territory = {0}", Territories, AllTerritories),
        new("within", "Dentro de", "left(f.ubigeo, length({0})) = {0} OR {0} = '00'", $"SELECT code, name FROM ({Territories}) AS k (code, name) WHERE code !~ '-'", AllTerritories),
        new("service", "Servicio", "f.service = ANY (string_to_array({0}, ','))", "SELECT code, NULL FROM service_type UNION SELECT code, NULL FROM figure_subject", IsList: true),
        new("measure", "Medida", "f.measure = {0}", "SELECT code, NULL FROM figure_measure"),
        new("period", "Periodo", Within, "SELECT period, NULL FROM figure"),
        new("source", "Documento", "f.source = {0}", "SELECT source, NULL FROM figure", "SELECT code, NULL FROM source"),
        new("section", "Sección", "f.section = {0}", "SELECT section, NULL FROM figure"),
        new("modality", "Modalidad", "f.modality = {0}", "SELECT modality, NULL FROM figure WHERE modality IS NOT NULL"),
        new("operation", "Gestión", "f.operation = {0}", "SELECT operation, NULL FROM figure WHERE operation IS NOT NULL"),
        new("part", "Parte", "f.part = {0}", "SELECT part, NULL FROM figure"),
    ];

    public static FigureParameter Of(string name) => All.Single(parameter => parameter.Name == name);

    /// <returns>The code of what was asked by code or by name, in upper or lower case, with accents or without.</returns>
    /// <exception cref="BadParameterException">The store knows nothing of it, or several things; the message lists what may be.</exception>
    public async Task<string> ResolveAsync(string asked, StoreSession session, CancellationToken cancel)
    {
        var codes = new List<string>();
        foreach (var text in IsList ? asked.Split(',', StringSplitOptions.TrimEntries) : [asked])
            codes.Add(await FindAsync(text, session, cancel));
        return string.Join(',', codes.Distinct());
    }

    public string Bound(string placeholder) => Condition.Replace("{0}", placeholder, StringComparison.Ordinal);

    async Task<string> FindAsync(string text, StoreSession session, CancellationToken cancel)
        => await CodesAsync(text, session, cancel) switch
        {
            [var code] => code,
            [] => throw new BadParameterException(Name, $"'{text}' is not known: expected {await ListAsync(session, cancel)}."),
            var several => throw new BadParameterException(Name, $"'{text}' is the name of several: expected one of {string.Join(", ", several)}."),
        };

    // A code before a name, and of one name the largest territory: Puno is the department.
    async Task<string[]> CodesAsync(string text, StoreSession session, CancellationToken cancel)
    {
        await using var command = session.Command(Name == "period"
            ? $"SELECT CASE WHEN EXISTS (SELECT FROM figure AS f WHERE {Bound("$1")}) THEN ARRAY[$1] ELSE '{{}}' END"
            : $"""
            SELECT coalesce(array_agg(DISTINCT code), ARRAY[]::text[]) FROM (
                SELECT code, rank() OVER (ORDER BY upper(code) <> upper($1), length(code)) AS rank
                FROM ({Known}{(AlsoKnown is null ? "" : $" UNION {AlsoKnown}")}) AS k (code, name)
                WHERE upper(code) = upper($1) OR {Plain("name")} = {Plain("$1")}
            ) AS found
            WHERE rank = 1
            """);
        command.Parameters.Add(new() { Value = text });
        return (string[])(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task<string> ListAsync(StoreSession session, CancellationToken cancel)
    {
        await using var command = session.Command($"""
            SELECT coalesce(string_agg(concat_ws(' ', code, name), ', ' ORDER BY CASE WHEN name IS NOT NULL THEN length(code) END, code COLLATE "C"), 'none') FROM (SELECT DISTINCT code, name FROM ({Known}) AS k (code, name)) AS d
            """);
        return (string)(await command.ExecuteScalarAsync(cancel))! + (Name == "period" ? ", or a year or span that one of them lies in" : "");
    }

    static string Plain(string sql) => $"translate(upper({sql}), 'ÁÉÍÓÚÜÑáéíóúüñ', 'AEIOUUNAEIOUUN')";

    // The first and last day of a period, as texts that sort like days.
    static string First(string period) => $"""(split_part({period}, '/', 1) || substr('0000-01-01', length(split_part({period}, '/', 1)) + 1)) COLLATE "C" """;

    static string Last(string period) => $"""(split_part({period}, '/', -1) || substr('0000-12-31', length(split_part({period}, '/', -1)) + 1)) COLLATE "C" """;
}
