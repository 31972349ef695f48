namespace MimpGeo.Cartography.Styles;

/// <summary>What a style must hold beyond its schema.</summary>
static class StyleRules
{
    /// <returns>The first rule that does not hold, beginning with the member; <see langword="null"/> when all hold.</returns>
    public static string? FirstBroken(MapStyle style)
        => Classes(style.Classes).Concat(Texts(style)).Concat(Numbers(style)).FirstOrDefault();

    static IEnumerable<string> Classes(IReadOnlyList<StyleClass> classes)
    {
        if (classes.Count == 0)
            yield return "classes: expected one or more.";

        for (var i = 0; i < classes.Count; i++)
        {
            foreach (var broken in Class(classes, i))
                yield return $"classes[{i}]: {broken}";
        }
    }

    static IEnumerable<string> Class(IReadOnlyList<StyleClass> classes, int i)
    {
        var limit = classes[i].Limit;
        if (classes[i] is { Below: not null, UpTo: not null })
            yield return "below and upTo exclude each other.";
        if (i == classes.Count - 1 && limit is not null)
            yield return "the last class takes the rest and has no limit.";
        if (i < classes.Count - 1 && limit is null)
            yield return "expected below or upTo; only the last class has no limit.";
        if (i > 0 && limit <= classes[i - 1].Limit)
            yield return $"its limit {limit} is not above {classes[i - 1].Limit}, the limit of the class before.";
    }

    static IEnumerable<string> Texts(MapStyle style)
        => Members(style).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{text.Member}: expected a text, found an empty one.");

    static IEnumerable<(string Member, string Value)> Members(MapStyle style)
        => Enumerable.Concat(
            [("indicator", style.Indicator), ("unit", style.Unit)],
            style.Classes.Select((each, i) => ($"classes[{i}].label", each.Label))
                .Append(("limits", style.Limits)).Append(("noData.label", style.NoData.Label)).Append(("uncertain.label", style.Uncertain.Label))
                .SelectMany(words => new[] { ($"{words.Item1}.es", words.Item2.Es), ($"{words.Item1}.en", words.Item2.En) }));

    static IEnumerable<string> Numbers(MapStyle style)
    {
        if (style.Faded is not (>= 0 and <= 1))
            yield return $"faded: expected a share from 0 to 1, found {style.Faded}.";
        if (!style.Services.ContainsKey(""))
            yield return "services: expected the symbol \"\" of services without modalities.";
        foreach (var kind in Enum.GetValues<OutlineKind>().Where(kind => style.Outlines[kind].Width is not (> 0 and <= 100)))
            yield return $"outlines.{kind.ToString().ToLowerInvariant()}.width: expected pixels above 0, found {style.Outlines[kind].Width}.";
        foreach (var (modality, symbol) in style.Services.Where(service => service.Value.Radius is not (> 0 and <= 100)))
            yield return $"services[\"{modality}\"].radius: expected pixels above 0, found {symbol.Radius}.";
    }
}
