using System.Globalization;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses a list of territories whose INEI and RENIEC columns are interchanged: the capitals' points tell.</summary>
static class CodeColumnCheck
{
    // One capital in a wrong place is an error of its point; this many in just that other outline are not.
    const int Capitals = 3;

    public static void Check(InputFile<TerritoryRow> territories, Outlines outlines, Rejections rejections)
    {
        var telling = territories.Rows
            .Where(row => row.Value is { CapitalPoint: not null, Reniec: { } reniec } territory && reniec != territory.Ubigeo.Code)
            .ToList();
        var swapped = telling.Where(row => IsInReniecOutline(row.Value, outlines)).ToList();

        if (swapped.Count >= Capitals && swapped.Count * 2 > telling.Count)
            rejections.Add(territories.Name, null, Evidence(swapped, telling.Count));
    }

    static bool IsInReniecOutline(TerritoryRow territory, Outlines outlines)
        => !outlines.Hold(territory.Ubigeo, territory.CapitalPoint!)
            && Domain.Ubigeo.TryParse(territory.Reniec, null, out var reniec)
            && outlines.Hold(reniec, territory.CapitalPoint!);

    static string Evidence(List<InputRow<TerritoryRow>> swapped, int telling)
    {
        var (line, first) = swapped[0];
        return string.Create(CultureInfo.InvariantCulture, $"""
            ubigeo holds RENIEC codes and reniec INEI's: {swapped.Count:N0} of {telling:N0} capitals lie in the outline of their reniec code, not of their ubigeo; line {line}: the capital of {first.Ubigeo} {first.Name} lies in {first.Reniec}.
            """);
    }
}
