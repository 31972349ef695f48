namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>What a map had no room for: the panel tells it.</summary>
/// <param name="Numbered">The districts that have a number in place of their name, from 1.</param>
/// <param name="Unnamed">Those that have neither.</param>
/// <param name="LeftServices">Services whose symbols are not on the map.</param>
sealed record MapRemarks(IReadOnlyList<string> Numbered, IReadOnlyList<string> Unnamed, int LeftServices)
{
    public IEnumerable<string> Texts(bool isEnglish)
    {
        if (Numbered.Count > 0)
            yield return $"{(isEnglish ? "Numbers on the map" : "Números del mapa")}: {string.Join(" · ", Numbered.Select((name, i) => $"{i + 1} {name}"))}.";
        if (Unnamed.Count > 0)
            yield return $"{(isEnglish ? "Without room for their name" : "Sin espacio para su nombre")}: {string.Join(", ", Unnamed)}.";
        if (LeftServices > 0)
            yield return isEnglish ? $"Services whose point lies outside the map: {LeftServices}." : $"Servicios cuyo punto queda fuera del mapa: {LeftServices}.";
    }
}
