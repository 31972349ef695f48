using MimpGeo.Cartography.Styles;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class StyleRefusalTests
{
    static readonly string Poverty = File.ReadAllText(Path.Combine(Repository.Root, "tiles", "styles", "poverty.json"));

    [Theory]
    [InlineData("\"#fed98e\"", "\"orange\"", "classes[1].colour: expected a colour such as \"#fed98e\".")]
    [InlineData("\"#fed98e\"", "7", "classes[1].colour: expected a colour such as \"#fed98e\".")]
    [InlineData("\"upTo\": 30", "\"upTo\": 20", "classes[1]: its limit 20 is not above 20, the limit of the class before.")]
    [InlineData("\"upTo\": 30, ", "", "classes[1]: expected below or upTo; only the last class has no limit.")]
    [InlineData("\"upTo\": 30", "\"upTo\": 30, \"below\": 30", "classes[1]: below and upTo exclude each other.")]
    [InlineData("{ \"colour\": \"#8c2d04\"", "{ \"upTo\": 60, \"colour\": \"#8c2d04\"", "classes[4]: the last class takes the rest and has no limit.")]
    [InlineData("\"20–30\u00a0%\"", "\" \"", "classes[1].label.es: expected a text, found an empty one.")]
    [InlineData("\"colour\": \"#fed98e\", ", "", "classes[1]: missing required properties including: 'colour'.")]
    [InlineData("\"width\": 1.4", "\"width\": -1", "outlines.department.width: expected pixels above 0, found -1.")]
    [InlineData("\"faded\": 0.52", "\"faded\": 52", "faded: expected a share from 0 to 1, found 52.")]
    [InlineData("\"\": {", "\"Otra\": {", "services: expected the symbol \"\" of services without modalities.")]
    [InlineData("\"radius\": 6.5", "\"radius\": 0", "services[\"Centro de Salud\"].radius: expected pixels above 0, found 0.")]
    public void A_style_that_is_wrong_is_told_with_file_and_member(string text, string replacement, string message)
        => Assert.Equal($"wrong.json: {message}", Refused(Poverty.Replace(text, replacement, StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"shape\": \"circle\"", "\"shape\": \"blob\"", "services.Regular.shape: ")]
    [InlineData("\"unit\": \"percent\"", "\"units\": \"percent\"", "units: ")]
    [InlineData("\"unit\": \"percent\"", "\"unit\": null", "unit: ")]
    [InlineData("\"below\": 20", "\"below\": \"20\"", "classes[0].below: ")]
    [InlineData("\"unit\": \"percent\",", "\"unit\": ,", "unit: ")]
    public void Json_that_is_no_style_is_told_with_its_place(string text, string replacement, string beginning)
        => Assert.StartsWith($"wrong.json: {beginning}", Refused(Poverty.Replace(text, replacement, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void A_style_that_is_not_there_is_told_by_its_name()
        => Assert.Equal("none.json: the style cannot be read.", Assert.Throws<StyleException>(() => MapStyle.Read("/none.json")).Message);

    static string Refused(string json)
    {
        var folder = Directory.CreateTempSubdirectory("mimpgeo-style-");
        try
        {
            var path = Path.Combine(folder.FullName, "wrong.json");
            File.WriteAllText(path, json);
            return Assert.Throws<StyleException>(() => MapStyle.Read(path)).Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
