namespace MimpGeo.Server.Counts;

/// <summary>A number of centres that a document prints.</summary>
/// <param name="Ubigeo">Where.</param>
/// <param name="Service">Of which type; null for a total of all columns.</param>
/// <param name="Operated">In the table of what the ministry runs by itself; null where the document does not say.</param>
/// <param name="Value">Null where the cell is blank or reserved.</param>
/// <param name="Role"><c>part</c>, <c>total</c>, <c>item</c> or null.</param>
/// <param name="Part"><c>summary</c> for the cells of a consolidated table.</param>
/// <param name="Groups">The additions that it takes part in.</param>
/// <param name="Period">The cut-off it is of.</param>
/// <param name="Source">The document.</param>
/// <param name="Scope">The territory that the document is about: it says nothing of the rest of a larger one.</param>
sealed record PrintedCount(
    string Ubigeo, string? Service, bool? Operated, int? Value, string? Role, string Part, string[] Groups, string Period, string Source, string Scope)
{
    public bool Covers(string ubigeo) => Scope == "00" || ubigeo.StartsWith(Scope, StringComparison.Ordinal);

    public bool IsSummary => Part == "summary";

    public DateOnly End => CutOff.EndOf(Period) ?? DateOnly.MinValue;

    public bool IsRowTotal => IsSummary && Groups.Any(group => group.StartsWith("summary-row-", StringComparison.Ordinal));

    public bool IsGrandTotal => IsSummary && Role == "total" && Service is null && !IsRowTotal;
}
