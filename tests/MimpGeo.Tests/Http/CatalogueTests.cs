using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Http;

/// <summary>The catalogue of services, as data and as the viewer's help.</summary>
public sealed class CatalogueTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_service_type_is_described_once()
    {
        Assert.Equal(ServiceType.All.Select(type => type.Code).Order(), ServiceCatalogue.All.Select(entry => entry.Type.Code).Order());
        Assert.All(ServiceCatalogue.All, entry => Assert.DoesNotContain(
            new[] { entry.Purpose.Es, entry.Purpose.En, entry.Population.Es, entry.Population.En, entry.Label }, string.IsNullOrWhiteSpace));
        Assert.Distinct(ServiceCatalogue.All.Select(entry => entry.Purpose.Es));
    }

    [Theory]
    [InlineData("CEM", "AURORA", "public")]
    [InlineData("HRT", "AURORA", "department")]
    [InlineData("CAR_NNA", "INABIF", "district")]
    [InlineData("UA", "DA", "public")]
    [InlineData("UPE", "DPE", "public")]
    [InlineData("MI60", "DPAM", "public")]
    [InlineData("DEMUNA", "PROMOTED", "public")]
    public async Task A_type_names_its_programme_and_protection(string code, string programme, string protection)
    {
        var catalogue = JsonDocument.Parse(await map.Client.GetStringAsync("/api/catalogue", Cancel)).RootElement;
        var type = catalogue.GetProperty("service_types").EnumerateArray().Single(entry => entry.GetProperty("code").GetString() == code);

        Assert.Equal(programme, type.GetProperty("programme").GetString());
        Assert.Equal(protection, type.GetProperty("protection").GetString());
        Assert.Contains(catalogue.GetProperty("programmes").EnumerateArray(), known => known.GetProperty("code").GetString() == programme);
    }

    [Theory]
    [InlineData("", "es", "Glosario de siglas")]
    [InlineData("?lang=en", "en", "Glossary of abbreviations")]
    public async Task The_help_shows_them_all_in_either_language(string query, string language, string heading)
    {
        var page = await map.Client.GetStringAsync($"/ayuda{query}", Cancel);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.All(ServiceType.All, type => Assert.Single(Regex.Matches(page, $"<tr id=\"{type.Code}\">")));
        Assert.All(Regex.Matches(page, "<th[ >][^>]*"), header => Assert.Contains("scope=", header.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Línea 100", "LINEA100")]
    [InlineData("", "Centro Emergencia Mujer – CEM", "CEM")]
    [InlineData("?lang=en", "Helpline 100", "LINEA100")]
    public async Task The_help_calls_services_by_their_names(string query, string name, string code)
    {
        var row = Regex.Match(await map.Client.GetStringAsync($"/ayuda{query}", Cancel), $"<tr id=\"{code}\">.*").Value;

        Assert.Contains($"<strong>{name}</strong>", row, StringComparison.Ordinal);
        Assert.Contains($"<code>{code}</code>", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_knows_two_languages()
    {
        using var answer = await map.Client.GetAsync("/ayuda?lang=qu", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("expected es, en", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
