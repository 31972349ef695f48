using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MimpGeo.Server.Documents;
using MimpGeo.Tests.Support;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Tests.Reports;

/// <summary>The executive summaries, read as a planner reads them beside the ministry's own.</summary>
public sealed class ReportTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("18", "RESUMEN EJECUTIVO DEL DEPARTAMENTO DE MOQUEGUA",
        "1.1 Centro Emergencia Mujer – CEM|1 453 casos atendidos por violencia|73 139 actividades|1 543 acciones preventivas|15 646|1.2 Servicio de Atención Rural|40 Casos derivados|0 Casos derivados|1.3 Línea 100|722 Consultas telefónicas|1.4 Hogar de Refugio Temporal – HRT|2.1 |44 Niñas|229 Niñas|471 NNA|7 PAM|9 Resoluciones|330 personas|Consolidado de servicios en el departamento de Moquegua|Glosario")]
    [InlineData("21", "RESUMEN EJECUTIVO DEL DEPARTAMENTO DE PUNO",
        "1.1 Centro Emergencia Mujer – CEM|4 551 casos|222 395|67 869|1.2 Servicio de Atención Rural|195 Casos derivados|1.3 Línea 100|4 348|1.4 Servicio de Atención Urgente – SAU|448 Casos|190 Niñas|261 Usuarios|484 Niñas|Dirección de Adopciones|423 NNA|12 PAM|2 580|Consolidado|Glosario")]
    [InlineData("1501", "RESUMEN EJECUTIVO EN LIMA METROPOLITANA",
        "1.1 Centro Emergencia Mujer – CEM|34 639|774 295|1.2 Centro de Atención Institucional – CAI|1 267|1.3 Servicio de Atención Urgente – SAU|2 498|1.4 Línea 100|86 630|1.5 Hogar de Refugio Temporal – HRT|646|484|350|39|5 579|1 710|40|7 684|1 302|10 301|Consolidado|Glosario")]
    public async Task The_ministry_s_sections_come_in_its_order(string ubigeo, string title, string expected)
    {
        var text = await TextAsync($"{ubigeo}?date=2023-01");

        Assert.Contains(title, text.ToUpperInvariant(), StringComparison.Ordinal);
        var at = 0;
        foreach (var piece in expected.Split('|'))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{piece}' is not there, or not after what stands before it.");
        }
    }

    [Fact]
    public async Task What_does_not_agree_is_said()
    {
        var puno = await TextAsync("21?date=2023-01");

        Assert.Contains("Puno: la sección 1.1 suma 2; el consolidado imprime 3", puno, StringComparison.Ordinal);
        Assert.Contains("Yunguyo: la sección 1.1 suma 2; el consolidado imprime 1", puno, StringComparison.Ordinal);
        Assert.Contains("imprime 43 (centros o puntos de atención), y sus partes suman 41", await TextAsync("1501?date=2023-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_a_document_is_told_from_the_directory_and_the_survey()
    {
        var cusco = await TextAsync("08");

        Assert.Contains("Centro Emergencia Mujer: 26", cusco, StringComparison.Ordinal);
        Assert.Contains("sin dato", cusco, StringComparison.Ordinal);
        Assert.Contains("INEI-ENDES", cusco, StringComparison.Ordinal);
        Assert.Contains("Distritos con mayor pobreza monetaria, 2018", cusco, StringComparison.Ordinal);
        Assert.Contains("Hogar de Refugio Temporal: 2", cusco, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nation_has_its_overview_and_femicide()
    {
        var peru = await TextAsync("00?date=2024-03");

        Assert.Contains("marzo 2024: 42", peru, StringComparison.Ordinal);
        Assert.Contains("166 313", peru, StringComparison.Ordinal);
        Assert.Contains("152 zonas de intervención", peru, StringComparison.Ordinal);
        Assert.Contains("66 699", peru, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00?date=2024-03", "Centro Emergencia Mujer: 433 (Mar 2024)|Hogar de Refugio Temporal: 24 (Mar 2024)|Centro de Atención Institucional: 7 (Mar 2024)|Servicio de Atención Rural: 57 + 5 PIAS (Mar 2024)|Personas con Discapacidad: 10 (Mar 2024)|Servicio Mi60+: 3 (Mar 2024)")]
    [InlineData("1501?date=2023-01", "Servicio Mi60+: 1 (Ene 2023)|Servicio de Atención Urgente: 1 (Ene 2023)|Sociedad de Beneficencia: 1 (Ene 2023)")]
    [InlineData("18", "Sociedad de Beneficencia: 3 (Ene 2023)|1. Oficina Regional|2. Defensoría|3. Centro Integral")]
    [InlineData("21", "Unidad de Adopción: 1 (Ene 2023)|1. Defensoría|2. Centro Integral|3. Oficina Regional")]
    [InlineData("02", "Servicio Mi60+: 1 (Mar 2024)|Servicio Mi60+ - Chimbote")]
    public async Task Cover_is_the_newest_that_is_known_with_its_date(string question, string expected)
    {
        var text = await TextAsync(question);

        Assert.All(expected.Split('|'), piece => Assert.Contains(piece, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seats_have_their_names_and_districts()
    {
        var text = await TextAsync("21?date=2023-01");

        Assert.Contains("Centro\nTipo\nProvincia\nDistrito\nHuacullani\n–\nChucuito\nHuacullani\nPias Lago Titicaca\nPIAS\nPuno\nPuno", text, StringComparison.Ordinal);
        Assert.Contains("UA Puno\nPuno\nPuno", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_younger_than_the_cut_off_is_not_told()
    {
        var text = await TextAsync("18?date=2017");

        Assert.Contains("Población proyectada a 2020: sin dato", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Distritos con mayor pobreza", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_an_older_document_are_credited_to_it()
        => Assert.Contains("Fuente: Programa Nacional AURORA; Año 2019: Informe de la Política Nacional de Igualdad de Género 2019", await TextAsync("00?date=2024-03"), StringComparison.Ordinal);

    [Theory]
    [InlineData("18?date=2023-01")]
    [InlineData("21")]
    [InlineData("1501?date=2023-01")]
    [InlineData("00")]
    [InlineData("08")]
    public async Task The_word_file_is_valid_and_has_real_styles(string question)
    {
        using var file = new MemoryStream(await map.Client.GetByteArrayAsync($"/api/reports/{question}{(question.Contains('?', StringComparison.Ordinal) ? '&' : '?')}f=docx", Cancel));
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        var main = package.MainDocumentPart!;
        var body = main.Document.Body!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleId!.Value).ToHashSet();

        Assert.Empty(new OpenXmlValidator().Validate(package, Cancel).Select(fault => $"{fault.Description} {fault.Path?.XPath}"));
        Assert.All(body.Descendants<W.ParagraphStyleId>(), style => Assert.Contains(style.Val!.Value, styles));
        Assert.True(body.Descendants<W.ParagraphStyleId>().Count(style => style.Val == "Heading1") >= 9);
        Assert.All(body.Elements<W.Table>(), table => Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties?.GetFirstChild<W.TableHeader>()));
        Assert.Equal("es-PE", main.StyleDefinitionsPart.Styles.Descendants<W.Languages>().Single().Val!.Value);
        Assert.Contains(main.FooterParts.Single().Footer.Descendants<W.SimpleField>(), field => field.Instruction!.Value == "PAGE");
    }

    [Fact]
    public async Task Pdf_is_printed_or_its_absence_is_explained()
    {
        using var answer = await map.Client.GetAsync("/api/reports/18?f=pdf", Cancel);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);

        if (answer.StatusCode == HttpStatusCode.OK)
            Assert.Equal("%PDF"u8.ToArray(), body[..4]);
        else
            Assert.Contains("install chromium", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18")]
    [InlineData("00?date=2024-03")]
    public async Task A_report_ends_with_the_map_sheet_of_its_territory(string question)
    {
        var page = await map.Client.GetStringAsync($"/api/reports/{question}", Cancel);
        var svg = Regex.Match(page, "<figure class=\"(?:upright|across)\"><img src=\"data:image/svg\\+xml;base64,([^\"]+)\" alt=\"Mapa de pobreza");
        using var file = new MemoryStream(await map.Client.GetByteArrayAsync($"/api/reports/{question}{(question.Contains('?', StringComparison.Ordinal) ? '&' : '?')}f=docx", Cancel));
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        var main = package.MainDocumentPart!;
        var last = main.Document.Body!.Elements<W.SectionProperties>().Single().GetFirstChild<W.PageSize>()!;

        Assert.Contains("<title>Mapa de pobreza", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(svg.Groups[1].Value)), StringComparison.Ordinal);
        Assert.Single(main.ImageParts);
        Assert.Equal([16838u, 23811u], new[] { last.Width!.Value, last.Height!.Value }.Order()); // A3 in twentieths of a point
    }

    [Theory]
    [InlineData("18?date=2023-01")]
    [InlineData("18")]
    [InlineData("1501?date=2023-01")]
    [InlineData("1501")]
    public async Task Shelters_have_a_number_and_no_place(string question)
    {
        var text = await TextAsync(question);
        var shelters = Regex.Match(text, @"Hogar de Refugio Temporal – HRT\n.*?(?=\n\d\.\d |\nII\. )", RegexOptions.Singleline).Value;

        Assert.Matches(@"Hogar de Refugio Temporal: \d", shelters);
        Assert.DoesNotMatch("Mariscal|Carabay|Lurigancho|Casa de Acogida Temporal|Municipalidad", shelters);
    }

    [Fact]
    public void Numbers_that_span_rows_are_continued_in_word_files()
    {
        using var file = new MemoryStream();
        DocxDocument.Write(file, new Document("T", [new Table("", [
            new TableRow(Cell.Head("a", rows: 2), Cell.Head("b", columns: 2)),
            new TableRow(Cell.Head("c"), Cell.Head("d")),
        ], [new TableRow(Cell.Of("1"), Cell.Of("2"), Cell.Of("3"))])]));
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        var rows = package.MainDocumentPart!.Document.Body!.Descendants<W.TableRow>().ToList();

        Assert.Equal([2, 3, 3], rows.Select(row => row.Elements<W.TableCell>().Count()));
        Assert.Equal(W.MergedCellValues.Continue, rows[1].Elements<W.TableCell>().First().TableCellProperties!.VerticalMerge!.Val!.Value);
    }

    // As it is read: one line a block, narrow blanks as blanks.
    async Task<string> TextAsync(string question)
    {
        var page = await map.Client.GetStringAsync($"/api/reports/{question}", Cancel);
        var text = Regex.Replace(Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline), "</?(p|h[1-6]|td|th|tr|table|div)[^>]*>", "\n");
        return Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]+>", "")).Replace('\u202f', ' ').Replace('\u00a0', ' '), @"\n\s*", "\n");
    }
}
