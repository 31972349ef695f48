namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>What a map had no room for: the panel tells it.</summary>
/// <param name="Numbered">The districts that have a number in place of their name, from 1.</param>
/// <param name="Unnamed">What has neither name nor number.</param>
/// <param name="OutsideServices">Services whose points lie outside the frame.</param>
sealed record MapRemarks(IReadOnlyList<string> Numbered, IReadOnlyList<string> Unnamed, int OutsideServices)
{
    public IEnumerable<string> Texts(bool isEnglish)
    {
        if (Numbered.Count > 0)
            yield return $"{(isEnglish ? "Numbers on the map" : "Números del mapa")}: {string.Join(" · ", Numbered.Select((name, i) => $"{i + 1} {name}"))}.";
        if (Unnamed.Count > 0)
            yield return $"{(isEnglish ? "Without room for their name" : "Sin espacio para su nombre")}: {string.Join(", ", Unnamed)}.";
        if (OutsideServices > 0)
            yield return isEnglish ? $"Services whose point lies outside the map: {OutsideServices}." : $"Servicios cuyo punto queda fuera del mapa: {OutsideServices}.";
    }
}
