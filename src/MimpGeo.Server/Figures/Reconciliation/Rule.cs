namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>One way in which documents contradict themselves, each other or the directory.</summary>
/// <param name="Code">Its name in addresses and answers.</param>
/// <param name="Title">What planners call it.</param>
/// <param name="Sql">
/// Its findings, over <c>told</c> (every figure with <c>place</c>, <c>service_name</c>, <c>shown</c> and <c>time</c>: its territory, service, value
/// and period in words), <c>listed</c> (the directory's services), <c>register</c> (its list of each type) and the store's tables:
/// <c>severity, territory, service, stated, found, stated_at, found_at, directory, message</c>. What a document states
/// and what speaks against it; where both stand, as ids of figures or mentions; or the source of the directory.
/// </param>
sealed record Rule(string Code, string Title, string Sql)
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        AdditionRules.Sum, AdditionRules.ListLength, AdditionRules.Breakdown,
        RepetitionRules.Repeated, RepetitionRules.Section, RepetitionRules.Map,
        CoverageRules.SummaryWithoutSection, CoverageRules.SectionWithoutSummary, CoverageRules.MapWithoutService, CoverageRules.OutsideCover, CoverageRules.Lists, CoverageRules.Everywhere,
        PlausibilityRules.Exceeds, PlausibilityRules.PartExceedsWhole, PlausibilityRules.BelowClaim, PlausibilityRules.Share, PlausibilityRules.Low,
        TerritoryRules.Name, TerritoryRules.Level, TerritoryRules.Seat,
        WritingRules.Heading, WritingRules.Comma, MentionRules.Date, MentionRules.Norm, MentionRules.Body,
        DirectoryRules.Count, DirectoryRules.Modality, DirectoryRules.Only, DirectoryPlaceRules.Cover, DirectoryPlaceRules.Place, DirectoryPlaceRules.Point,
    ];

    /// <returns>SQL that writes a number as planners read it.</returns>
    public static string Number(string sql) => $@"translate(rtrim(to_char({sql}, 'FM999,999,999,990.9999'), '.'), ',.', E'\u202f,')";
}
