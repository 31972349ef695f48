using System.Globalization;
using System.Text;
using MimpGeo.Import;

namespace MimpGeo.Server.Import;

/// <summary>The outcome of an import for a person: what became of every row, then what is worth knowing, the first few of each kind.</summary>
static class ReconciliationText
{
    const int ShownOfAKind = 3;

    public static string Of(Reconciliation reconciliation, string folder)
    {
        if (!reconciliation.Changed)
            return $"Nothing to do: snapshot {reconciliation.Snapshot} was loaded from the same files of {folder}. --force loads them again.\n";

        var text = new StringBuilder().AppendLine($"{"file",-24} {"rows read",10} = {"loaded",9} + {"rejected",8}");
        foreach (var file in reconciliation.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.File,-24} {file.Read,10:N0} = {file.Loaded,9:N0} + {file.Rejected,8:N0}");

        AppendFindings(text.AppendLine(), reconciliation.Findings);
        return text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Loaded as snapshot {reconciliation.Snapshot}.").ToString();
    }

    static void AppendFindings(StringBuilder text, IReadOnlyList<Finding> findings)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"Findings: {findings.Count:N0}; --json lists them all.");
        foreach (var kind in findings.GroupBy(finding => finding.Kind))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Key}: {kind.Count():N0}");
            foreach (var finding in kind.Take(ShownOfAKind))
                text.AppendLine(CultureInfo.InvariantCulture, $"    {finding}");
            if (kind.Count() > ShownOfAKind)
                text.AppendLine(CultureInfo.InvariantCulture, $"    … and {kind.Count() - ShownOfAKind:N0} more");
        }
    }
}
