using System.Globalization;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>
/// Refuses rows whose code is not INEI's code of the territory that they speak of. RENIEC numbers the same districts
/// otherwise, and half of its codes are valid INEI codes of another district: only the name or the point tells.
/// </summary>
sealed class CodeCheck(Gazetteer gazetteer, Outlines outlines, Rejections rejections, Findings findings)
{
    // Fewer than these are single errors, told one by one.
    const int ReniecFileRows = 3;

    public void Check(string file, IEnumerable<CodedRow> coded)
    {
        var rows = coded.Select(row => (Row: row, Reading: Read(row))).ToList();
        var byReniec = rows.Where(r => r.Reading == CodeReading.Reniec).Select(r => r.Row).ToList();
        if (byReniec.Count >= ReniecFileRows && byReniec.Count > rows.Count(IsIneiOnly))
            rejections.Add(file, null, ReniecFile(byReniec, rows.Count));
        else
            rows.ForEach(r => Report(file, r.Row, r.Reading));
    }

    CodeReading Read(CodedRow row)
        => gazetteer.Find(row.Code) switch
        {
            { } inei when Fits(row, inei) => CodeReading.Inei,
            _ when gazetteer.FindByReniec(row.Code) is { } reniec && SpeaksOf(row, reniec) => CodeReading.Reniec,
            null => CodeReading.Unknown,
            _ when row.Name is null => CodeReading.Inei,
            { } inei when IsAnotherSpelling(row, inei) => CodeReading.IneiSpeltOtherwise,
            _ => CodeReading.Another,
        };

    /// <summary>Nothing in the row speaks against its being of this territory.</summary>
    bool Fits(CodedRow row, TerritoryRow territory)
        => row is { Name: null, Point: null }
            || (row.Name is null && outlines.Find(territory.Ubigeo) is null)
            || SpeaksOf(row, territory);

    bool SpeaksOf(CodedRow row, TerritoryRow territory)
        => row.Name is { } name
            ? SpanishName.Same(name, territory.Name)
            : row.Point is { } point && outlines.Hold(territory.Ubigeo, point);

    bool IsAnotherSpelling(CodedRow row, TerritoryRow territory)
        => SpanishName.Similar(row.Name!, territory.Name)
            && !gazetteer.Named(row.Name!, row.Code).Any(named => named.Ubigeo.Parent == row.Code.Parent);

    bool IsIneiOnly((CodedRow Row, CodeReading Reading) r)
        => r.Reading == CodeReading.Inei && gazetteer.FindByReniec(r.Row.Code) is { } reniec && !Fits(r.Row, reniec);

    void Report(string file, CodedRow row, CodeReading reading)
    {
        switch (reading)
        {
            case CodeReading.IneiSpeltOtherwise:
                findings.Add(FindingKind.NameDiffers, file, row.Line,
                    $"{row.Code} is '{row.Name}' here and '{gazetteer.Find(row.Code)!.Name}' in {GeodataFolder.Territories}.");
                break;
            // A single point proves nothing: it may lie over the border of a neighbour that happens to have that code.
            case CodeReading.Reniec when row.Name is not null || gazetteer.Find(row.Code) is null:
                rejections.Add(file, row.Line, $"ubigeo: {ReniecEvidence(row)}");
                break;
            case CodeReading.Another:
                rejections.Add(file, row.Line, $"ubigeo: {InBothLists(row)}, but the row says '{row.Name}', which is {InOwnList(row)}.");
                break;
            case CodeReading.Unknown:
                rejections.Add(file, row.Line, $"ubigeo: {row.Code} is unknown: it is not in {GeodataFolder.Territories}.");
                break;
        }
    }

    string ReniecFile(List<CodedRow> byReniec, int rows)
        => string.Create(CultureInfo.InvariantCulture, $"""
            holds RENIEC codes: {byReniec.Count:N0} of {rows:N0} codes name nothing or another territory in INEI's list and the right one in RENIEC's; line {byReniec[0].Line}: {ReniecEvidence(byReniec[0])}
            """);

    string ReniecEvidence(CodedRow row)
    {
        var meant = gazetteer.FindByReniec(row.Code)!;
        var said = row.Name is { } name ? $"the row says '{name}'" : $"the row's point lies in {meant.Name}";
        return $"{row.Code} is {gazetteer.Find(row.Code)?.Name ?? "nothing"} in INEI's list, but {said}, "
            + $"whose RENIEC code is {row.Code} and INEI code is {meant.Ubigeo}.";
    }

    string InBothLists(CodedRow row)
        => $"{row.Code} is {gazetteer.Find(row.Code)!.Name} in INEI's list and "
            + (gazetteer.FindByReniec(row.Code) is { } reniec ? $"{reniec.Name} in RENIEC's" : "nothing in RENIEC's");

    string InOwnList(CodedRow row)
        => gazetteer.Named(row.Name!, row.Code).FirstOrDefault() is { } named ? named.Ubigeo.Code : "in neither";
}
