namespace MimpGeo.Import.Boundaries;

/// <summary>A boundary that cannot be built; the message goes on after the boundary's name.</summary>
/// <param name="ring">Which of its rings is meant, counted from 1; <see langword="null"/> where it is the whole.</param>
sealed class BoundaryException(int? ring, string message) : Exception(message)
{
    public string Ring(string id) => ring is { } number ? $"ring {number} of '{id}'" : $"'{id}'";
}
