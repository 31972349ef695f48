namespace MimpGeo.Domain.Catalogue;

/// <summary>The same thing said in the two languages of the house.</summary>
public sealed record Text(string Es, string En)
{
    public string In(string language) => language == "en" ? En : Es;
}
