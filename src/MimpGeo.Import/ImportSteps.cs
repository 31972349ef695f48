namespace MimpGeo.Import;

/// <summary>Numbers the steps of one import as they begin.</summary>
sealed class ImportSteps(IProgress<ImportProgress>? progress)
{
    /// <summary>Preparing, reading, comparing, clearing, eleven tables, locating, measuring.</summary>
    const int Total = 18;

    int _begun;

    public void Begin(string what) => progress?.Report(new(++_begun, Total, what));
}
