namespace MimpGeo.Import;

/// <summary>Gathers the findings of one import in the order they are found.</summary>
sealed class Findings
{
    readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Add(string kind, string file, int? line, string reason) => _all.Add(new Finding(kind, file, line, reason));
}
