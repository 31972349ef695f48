namespace MimpGeo.Cartography.Styles;

/// <summary>The same words in the two languages of the maps.</summary>
public sealed record Words(string Es, string En)
{
    /// <param name="language"><c>en</c> for English; everything else is Spanish, the language of the ministry.</param>
    public string In(string language) => language == "en" ? En : Es;
}
