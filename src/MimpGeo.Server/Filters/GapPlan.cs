using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Filters;

/// <summary>A question that the store can answer: every default filled in and every name found.</summary>
/// <param name="Asked">The question as it was put.</param>
/// <param name="Facts">The snapshot it was checked against.</param>
/// <param name="Indicator">The indicator at the level asked for.</param>
/// <param name="Service">What the store holds of the service.</param>
/// <param name="Period">A period of the indicator.</param>
/// <param name="Above">The threshold.</param>
/// <param name="Modality">As the store spells it; null for any.</param>
sealed record GapPlan(
    GapQuestion Asked, StoreFacts Facts, IndicatorFacts Indicator, ServiceFacts Service, string Period, decimal Above, string? Modality)
{
    const decimal PovertyThreshold = 50;

    /// <summary>The period of the poverty figures that poor people are counted with.</summary>
    public string? PovertyPeriod => Facts.Indicators.FirstOrDefault(i => i.Indicator.Code == Store.Indicator.Poverty)?.Periods[^1];

    /// <summary>The question with nothing left open: equal answers have equal keys.</summary>
    public string Key => string.Join('|',
        Asked.Level, Indicator.Indicator.Code, Period, Digits(Above), Asked.Confidence, Service.Type, Modality,
        Asked.Assign, Digits(Asked.WithinKm), Asked.Scope, Asked.Limit);

    /// <exception cref="BadParameterException">The store has not what is asked for; the message says what it has.</exception>
    public static GapPlan Of(GapQuestion asked, StoreFacts facts)
    {
        var indicator = IndicatorOf(asked, facts);
        var service = ServiceOf(asked, facts);
        if (asked.Scope is { } scope && facts.Territories.All(t => t.Ubigeo != scope))
            throw new BadParameterException(scope.Level.Code, $"there is no {scope.Level} '{scope}'.");

        return new GapPlan(
            asked, facts, indicator, service, PeriodOf(asked, indicator), AboveOf(asked, indicator), ModalityOf(asked, service));
    }

    static IndicatorFacts IndicatorOf(GapQuestion asked, StoreFacts facts)
    {
        var levels = facts.Indicators.Where(i => i.Indicator.Code == asked.Indicator).ToArray();
        if (levels is [])
        {
            throw new BadParameterException(
                "indicator", $"'{asked.Indicator}' is not an indicator: expected {List(facts.Indicators.Select(i => i.Indicator.Code).Distinct())}.");
        }

        var indicator = levels.FirstOrDefault(i => i.Level == asked.Level) ?? throw new BadParameterException(
            "level", $"{asked.Indicator} has no figures by {asked.Level}: expected {List(levels.Select(l => l.Level.Code).Where(l => l != AdminLevel.Nation.Code))}.");
        if (asked.Confidence.NeedsInterval && !indicator.HasInterval)
            throw new BadParameterException("confidence", $"{asked.Indicator} was published without intervals: expected {Confidence.Mid}.");
        return indicator;
    }

    static ServiceFacts ServiceOf(GapQuestion asked, StoreFacts facts)
    {
        // No list of a service means "not known", never "nowhere".
        var held = facts.Services.FirstOrDefault(s => s.Type == asked.Service) ?? throw new BadParameterException(
            "service", $"the store has no list of {asked.Service} yet: expected {List(facts.Services.Select(s => s.Type.Code))}.");
        var protection = asked.Service.Protection;
        if (protection == Protection.Department && asked.Level != AdminLevel.Department)
            throw new BadParameterException("level", $"where {asked.Service} are is reserved; only their number by department is public: expected department.");
        if (protection != Protection.Public && asked.WithinKm is not null)
            throw new BadParameterException("within_km", $"where {asked.Service} are is reserved: no distance to them can be asked.");
        if (protection != Protection.Public && asked.Assign == Assignment.Location)
            throw new BadParameterException("assign", $"where {asked.Service} are is reserved: expected {Assignment.Declared}.");
        return held;
    }

    static string PeriodOf(GapQuestion asked, IndicatorFacts indicator)
        => asked.Period switch
        {
            null => indicator.Periods[^1],
            var period when indicator.Periods.Contains(period) => period,
            var period => throw new BadParameterException(
                "period", $"{asked.Indicator} has no figures for '{period}': expected {List(indicator.Periods)}."),
        };

    static decimal AboveOf(GapQuestion asked, IndicatorFacts indicator)
    {
        var most = indicator.Indicator.Most;
        return asked switch
        {
            { Above: { } above } => QueryParameters.Number("above", above, 0, most),
            { Indicator: Store.Indicator.Poverty } => PovertyThreshold,
            _ => throw new BadParameterException("above", $"say above what: expected a number from 0 to {most}."),
        };
    }

    static string? ModalityOf(GapQuestion asked, ServiceFacts service)
    {
        if (asked.Modality is null)
            return null;

        var known = service.Modalities.Select(m => m.Name).ToArray();
        return known.FirstOrDefault(name => name.Equals(asked.Modality, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadParameterException("modality", known is []
                ? $"{asked.Service} has no modalities."
                : $"'{asked.Modality}' is not a modality of {asked.Service}: expected {List(known)}.");
    }

    static string List(IEnumerable<string> names) => string.Join(", ", names);

    // 50 and 50.0 are the same question, and every digit of it counts.
    static string? Digits(decimal? number) => number?.ToString("G29", CultureInfo.InvariantCulture);
}
