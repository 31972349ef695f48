using System.Net.Http.Headers;
using System.Xml.Linq;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

public sealed class PagesTests(MapFixture map)
{
    /// <summary>HTML5 that is well-formed XML too: no tag is left open.</summary>
    async Task<XElement> PageAsync(string path)
    {
        using var response = await map.Client.GetAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : $"/ogc{path}", Ogc.Cancel);
        var body = await response.Content.ReadAsStringAsync(Ogc.Cancel);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {body}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(body).Root!;
    }

    [Theory]
    [InlineData("?f=html", "API de datos")]
    [InlineData("/conformance?f=html", "Clases de conformidad")]
    [InlineData("/api?f=html", "Documentación de la API")]
    [InlineData("/functions?f=html", "Funciones de los filtros")]
    [InlineData("/collections?f=html", "Colecciones")]
    [InlineData("/collections/districts?f=html", "Distritos")]
    [InlineData("/collections/districts/queryables?f=html", "Propiedades para filtrar")]
    [InlineData("/collections/districts/sortables?f=html", "Propiedades para filtrar")]
    [InlineData("/collections/districts/items?f=html", "Distritos: elementos")]
    [InlineData("/collections/districts/items/180101?f=html", "Moquegua")]
    [InlineData("/collections/services/items?f=html&type=CAR_NNA", "Servicios del MIMP: elementos")]
    [InlineData("/tiles?f=html", "Teselas: Departamentos, Provincias, Distritos, Servicios del MIMP")]
    [InlineData("/tiles/WebMercatorQuad?f=html&collections=services", "Teselas vectoriales: Servicios del MIMP")]
    [InlineData("/collections/districts/tiles?f=html", "Teselas: Distritos")]
    [InlineData("/collections/districts/tiles/WebMercatorQuad?f=html&above=50", "Teselas vectoriales: Distritos")]
    [InlineData("/tileMatrixSets?f=html", "Esquemas de teselas")]
    [InlineData("/tileMatrixSets/WebMercatorQuad?f=html", "WebMercatorQuad")]
    public async Task Every_page_is_whole_and_its_links_lead_somewhere(string path, string title)
    {
        var page = await PageAsync(path);

        Assert.Equal(title, page.Descendants("h1").Single().Value);
        Assert.Equal("es", page.Attribute("lang")?.Value);
        foreach (var address in page.Descendants().Attributes("href").Select(href => href.Value).Distinct().Where(href => href.StartsWith("http", StringComparison.Ordinal) && href.Contains("/ogc", StringComparison.Ordinal)))
        {
            using var response = await map.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Ogc.Cancel);
            Assert.True(response.IsSuccessStatusCode, $"{path} leads to {address}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Browsers_get_pages_and_programs_get_json()
    {
        foreach (var (accept, type) in new[] { ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"), ("*/*", "application/geo+json"), ("application/geo+json, application/json", "application/geo+json") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/ogc/collections/districts/items");
            request.Headers.Accept.Clear();
            foreach (var part in accept.Split(','))
                request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(part.Trim()));
            using var response = await map.Client.SendAsync(request, Ogc.Cancel);

            Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Following_the_pages_shows_each_feature_once()
    {
        var ids = new List<string>();
        for (var next = "/collections/provinces/items?f=html&limit=50&sortby=-poverty"; next is not null;)
        {
            var page = await PageAsync(next);
            ids.AddRange(page.Descendants("tbody").Single().Elements("tr").Select(row => row.Elements("td").First().Value));
            next = page.Descendants("a").FirstOrDefault(link => link.Attribute("rel")?.Value == "next")?.Attribute("href")?.Value;
        }

        Assert.Equal(await map.SqlAsync("SELECT t.ubigeo FROM territory t JOIN observation o ON o.ubigeo = t.ubigeo AND o.indicator = 'poverty' WHERE t.level = 'province' ORDER BY o.value DESC, t.ubigeo"), ids);
    }

    [Fact]
    public async Task What_is_reserved_is_called_so_and_what_is_missing_too()
    {
        var home = (await PageAsync("/collections/services/items?f=html&type=CAR_NNA&limit=1")).Descendants("tbody").Single().Value;
        var district = (await PageAsync("/collections/districts/items/180107?f=html")).Descendants("tbody").Single().Value;

        Assert.Contains("reservado", home, StringComparison.Ordinal);
        Assert.DoesNotContain("sin dato", home, StringComparison.Ordinal);
        Assert.Contains("sin dato", district, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_sends_is_text_and_nothing_else()
    {
        const string Evil = "name = '<script>alert(1)</script>\" onfocus=\"x'";

        var page = await PageAsync($"/collections/districts/items?f=html&filter={Uri.EscapeDataString(Evil)}");

        Assert.Equal(Evil, page.Descendants("input").First(input => input.Attribute("id")?.Value == "filter").Attribute("value")?.Value);
        Assert.Single(page.Descendants("script"));
    }
}
