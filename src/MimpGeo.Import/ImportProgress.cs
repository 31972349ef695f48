namespace MimpGeo.Import;

/// <summary>What an import is about to do.</summary>
/// <param name="Step">Counted from 1 to <paramref name="Steps"/>.</param>
/// <param name="Steps">How many there will be.</param>
/// <param name="What">The step in a few words.</param>
public sealed record ImportProgress(int Step, int Steps, string What);
