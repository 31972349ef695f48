using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Filters;

/// <summary>What was asked, word by word: not yet held against what the store has.</summary>
/// <param name="Level">The territories to list.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">Null for the newest.</param>
/// <param name="Above">The threshold as it was written; its bounds depend on the indicator's unit. A value equal to it is not above.</param>
/// <param name="Confidence">How sure to be that the value is above.</param>
/// <param name="Service">The service that is missing.</param>
/// <param name="Modality">Null for any.</param>
/// <param name="Assign">How a service belongs to a territory; null when distance decides.</param>
/// <param name="WithinKm">When given, missing means none within this distance of the capital.</param>
/// <param name="Scope">The department or province to stay in; null for the whole country.</param>
/// <param name="Limit">The most rows to send; null for all.</param>
sealed record GapQuestion(
    AdminLevel Level,
    string Indicator,
    string? Period,
    string? Above,
    Confidence Confidence,
    ServiceType Service,
    string? Modality,
    Assignment? Assign,
    decimal? WithinKm,
    Ubigeo? Scope,
    int? Limit)
{
    public const int MostRows = 10_000;

    public static readonly string[] Names =
    [
        "level", "indicator", "period", "above", "confidence", "service", "modality", "assign", "within_km", "of",
        "department", "province", "limit",
    ];

    /// <summary>What may be asked where the level is given, as on a map, and all of the answer is meant.</summary>
    public static readonly string[] MapNames = [.. Names.Except(["level", "limit"])];

    /// <param name="query">The parameters.</param>
    /// <param name="level">The territories to list, where they are named otherwise than by the parameter <c>level</c>.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood or contradicts another.</exception>
    public static GapQuestion Of(QueryParameters query, AdminLevel? level = null)
    {
        var withinKm = query.Number("within_km", 0, 5_000);
        if (query.Text("of") is { } of && (of != "capital" || withinKm is null))
            throw new BadParameterException("of", "goes with within_km, and may be: capital.");

        var assign = query.Value<Assignment>("assign");
        if (assign is not null && withinKm is not null)
            throw new BadParameterException("assign", "has no meaning beside within_km: give one of the two.");

        level ??= LevelOf(query);
        var scope = ScopeOf(query);
        if (scope is not null && scope.Level.Digits > level.Digits)
            throw new BadParameterException(scope.Level.Code, $"holds no {level.Plural}: leave it out or ask for a lower level.");

        return new GapQuestion(
            level,
            query.Text("indicator") ?? Store.Indicator.Poverty,
            query.Text("period"),
            query.Text("above"),
            query.Value<Confidence>("confidence") ?? Confidence.Mid,
            query.Value<ServiceType>("service") ?? ServiceType.Cem,
            query.Text("modality"),
            withinKm is null ? assign ?? Assignment.Declared : null,
            withinKm,
            scope,
            query.Whole("limit", 1, MostRows));
    }

    static AdminLevel LevelOf(QueryParameters query)
        => query.Text("level") switch
        {
            null => AdminLevel.District,
            var text when AdminLevel.TryParse(text, null, out var level) && level != AdminLevel.Nation => level,
            var text => throw new BadParameterException(
                "level", $"'{text}' is not a level here: expected {string.Join(", ", AdminLevel.All.Except([AdminLevel.Nation]))}."),
        };

    static Ubigeo? ScopeOf(QueryParameters query)
    {
        var department = query.Value<Ubigeo>("department");
        var province = query.Value<Ubigeo>("province");
        if (department is not null && department.Level != AdminLevel.Department)
            throw new BadParameterException("department", $"'{department}' is not a department: expected two digits, 01 to 25.");
        if (province is not null && province.Level != AdminLevel.Province)
            throw new BadParameterException("province", $"'{province}' is not a province: expected four digits, such as 1801.");
        if (department is not null && province is not null && !department.Contains(province))
            throw new BadParameterException("province", $"'{province}' is not in department {department}.");
        return province ?? department;
    }
}
