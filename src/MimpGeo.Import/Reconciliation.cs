namespace MimpGeo.Import;

/// <summary>How an import came out: what each file held and what became of it.</summary>
/// <param name="Snapshot">The number of the store's state after it.</param>
/// <param name="Changed"><see langword="false"/> when the same files were loaded already.</param>
/// <param name="Files">Per file: rows read = loaded + rejected.</param>
/// <param name="Findings">What was loaded but is worth knowing.</param>
public sealed record Reconciliation(int Snapshot, bool Changed, IReadOnlyList<FileCount> Files, IReadOnlyList<Finding> Findings)
{
    public static Reconciliation Unchanged(int snapshot) => new(snapshot, false, [], []);
}

/// <summary>Rows of one file; there is no instance that does not balance.</summary>
public sealed record FileCount
{
    public FileCount(string file, int read, int loaded, int rejected)
    {
        if (read != loaded + rejected)
            throw new InvalidOperationException($"{file} does not balance: {read} rows read, {loaded} loaded, {rejected} rejected.");

        (File, Read, Loaded, Rejected) = (file, read, loaded, rejected);
    }

    public string File { get; }

    public int Read { get; }

    public int Loaded { get; }

    public int Rejected { get; }
}
