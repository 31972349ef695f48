namespace MimpGeo.Cartography.Labels;

/// <summary>The words inside a Spanish name that lean on the word after them.</summary>
static class Particles
{
    static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "de", "del", "la", "las", "los", "y", "e" };

    /// <summary>Whether a word is written small inside a name. Not "El": Villa El Salvador.</summary>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>Whether a word says nothing without the next.</summary>
    public static bool Leans(string word) => IsSmall(word) || word is "El" or "La" or "Las" or "Los" or "el";
}
