namespace MimpGeo.Cartography.Labels;

/// <summary>What a map may write for a place's name where the name itself finds no room, as Spanish maps of Peru abbreviate.</summary>
public static class Toponym
{
    static readonly Dictionary<string, string> Titles = new[]
    {
        ("General", "Gral."), ("Coronel", "Cnel."), ("Mariscal", "Mcal."), ("Capitán", "Cap."), ("Comandante", "Cmdte."), ("Teniente", "Tte."),
        ("Almirante", "Alm."), ("Presidente", "Pdte."), ("Doctor", "Dr."), ("Ingeniero", "Ing."),
    }.ToDictionary();

    static readonly Dictionary<string, string> Commons = new[]
    {
        ("San", "S."), ("Santa", "Sta."), ("Santo", "Sto."), ("Villa", "V."), ("Nuevo", "Nvo."), ("Nueva", "Nva."), ("Puerto", "Pto."),
        ("Pueblo", "Pblo."), ("Hacienda", "Hda."),
    }.ToDictionary();

    // First names that are followed by a surname in names of districts and provinces, or by another first name.
    static readonly Dictionary<string, string> FirstNames = new[]
    {
        "Alcides", "Alfonso", "Andrés", "Antonio", "Augusto", "Avelino", "Carlos", "Crisóstomo", "Daniel", "Domingo", "Felipe", "Fernando", "Francisco",
        "Gregorio", "Honorio", "Jorge", "José", "Juan", "Leoncio", "Luis", "Manuel", "María", "Mariano", "Martín", "Miguel", "Pedro", "Ramón", "Ricardo",
        "Rodrigo", "Samuel", "Víctor",
    }.ToDictionary(name => name, name => $"{name[0]}.");

    // From the mildest on.
    static readonly Dictionary<string, string>[] Stages = [Titles, Commons, FirstNames];

    /// <summary>Shorter and shorter forms of a name in proper case, the mildest first; none where nothing can be cut.</summary>
    /// <remarks>A word is kept whole in every form, so that the place can still be told: "Coronel Gregorio Albarracín Lanchipa" ends as "Cnel. G. Albarracín L.".</remarks>
    public static IReadOnlyList<string> Abbreviations(string name)
    {
        var (forms, form) = (new List<string>(), name);
        foreach (var shorter in Forms(name).Where(each => each.Length < form.Length))
            forms.Add(form = shorter);
        return forms;
    }

    /// <summary>The name in two lines, parted by '\n', as even as its words allow; null where they do not allow it.</summary>
    public static string? InTwoLines(string name)
    {
        var words = name.Split(' ');
        var breaks = Enumerable.Range(1, words.Length - 1).Where(i => MayEndLine(words[i - 1]));
        return breaks.Select(i => (First: string.Join(' ', words[..i]), Second: string.Join(' ', words[i..])))
            .OrderBy(lines => Math.Max(lines.First.Length, lines.Second.Length))
            .Select(lines => $"{lines.First}\n{lines.Second}").FirstOrDefault();
    }

    /// <summary>All that a label may say, the best first: each form in one line, then in two.</summary>
    public static IReadOnlyList<string> Texts(string name)
        => [.. Abbreviations(name).Prepend(name).SelectMany(form => new[] { form, InTwoLines(form) }).OfType<string>()];

    static IEnumerable<string> Forms(string name)
    {
        var (words, person) = (name.Split(' '), NamesPerson(name));
        foreach (var stage in Stages)
            yield return Joined(words = Abbreviated(words, stage));
        if (person && words.Count(IsWhole) > 1)
            yield return Joined(words = Cut(words, words.Length - 1));
        while (words.Count(IsWhole) > 1)
            yield return Joined(words = Cut(words, Array.FindIndex(words, IsWhole)));
    }

    static string[] Abbreviated(string[] words, Dictionary<string, string> stage)
        => [.. words.Select((word, i) => stage.TryGetValue(word, out var shorter) && words.Skip(i + 1).Any(IsWhole) ? shorter : word)];

    // Of two surnames the first is the one that people use: the last word may go. Not after "de": Parado de Bellido.
    static bool NamesPerson(string name)
    {
        var words = name.Split(' ');
        return (Titles.ContainsKey(words[0]) || FirstNames.ContainsKey(words[0])) && IsWhole(words[^1]) && !words.Any(word => word is "de" or "del");
    }

    static string[] Cut(string[] words, int index) => [.. words.Select((word, i) => i == index ? $"{word[0]}." : word)];

    static string Joined(string[] words) => string.Join(' ', words);

    static bool IsWhole(string word) => word.Length > 1 && char.IsLetter(word[0]) && !word.EndsWith('.') && !Particles.Leans(word);

    static bool MayEndLine(string word) => !Particles.Leans(word) && !word.EndsWith('.');
}
