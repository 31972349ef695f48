using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses figures that speak of what nobody lists, and additions without a total, without parts, or that tell what is reserved.</summary>
static class FigureCheck
{
    public static void Check(GeodataSet set, Rejections rejections)
    {
        CheckLists(set, rejections);
        foreach (var group in set.Figures.Rows
            .SelectMany(row => row.Value.Figure.Groups, (row, group) => (Row: row, Group: group))
            .GroupBy(member => (member.Row.Value.Figure.Source, member.Group), member => member.Row))
        {
            if (Violation(group.Key.Group, [.. group]) is { } violation)
                rejections.Add(set.Figures.Name, violation.Line, violation.Reason);
        }
    }

    static void CheckLists(GeodataSet set, Rejections rejections)
    {
        var measures = set.Measures.Values.Select(measure => measure.Code).ToHashSet();
        var subjects = set.Subjects.Values.Select(subject => subject.Code).Concat(ServiceType.All.Select(type => type.Code)).ToHashSet();
        foreach (var row in set.Figures.Rows)
        {
            if (!measures.Contains(row.Value.Figure.Measure))
                rejections.Add(set.Figures.Name, row.Line, $"measure: '{row.Value.Figure.Measure}' is not in {GeodataFolder.Measures}.");
            if (row.Value.Figure.Service is { } service && !subjects.Contains(service))
                rejections.Add(set.Figures.Name, row.Line, $"service: '{service}' is neither a service type nor in {GeodataFolder.Subjects}.");
        }
    }

    static (int Line, string Reason)? Violation(string group, IReadOnlyList<InputRow<FigureRow>> rows)
    {
        var totals = rows.Where(row => row.Value.Figure.Role == "total").ToList();
        return totals switch
        {
            [] => (rows[0].Line, $"groups: '{group}' has no total."),
            _ when totals.Count == rows.Count => (rows[0].Line, $"groups: '{group}' has a total and nothing that adds up to it."),
            // Its total minus its other parts would be what is reserved.
            _ when rows.Count(IsReserved) == 1 && totals.FirstOrDefault(row => row.Value.Figure.Value is not null) is { } telling
                => (telling.Line, $"value: with the other parts of '{group}' it tells the one that is reserved: leave it out and say reserved under missing."),
            _ => null,
        };
    }

    static bool IsReserved(InputRow<FigureRow> row) => row.Value.Figure.Missing == "reserved";
}
