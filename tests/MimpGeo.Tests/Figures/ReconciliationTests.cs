using System.Globalization;
using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Figures;

/// <summary>What does not agree in the documents comes out by rule: all of it, and nothing else.</summary>
public sealed class ReconciliationTests(MapFixture map)
{
    // severity, rule, territory, service, printed, found, and where it is printed
    const string Expected = """
        error sum 00 - 58 48 004-0346
        error sum 1501 CIAM 43 41 001-0141
        error sum 1501 - 110 111 001-0155
        error sum 1501 - 110 111 001-0169
        error sum 00 CAR_PCD 6 10 000-0034
        error list_length 00 MIG 79 78 004-0217
        error list_length 00 SAR 23 22 000-0024
        error list_length 00 CAI 6 4 000-0026
        error repeated 00 CEM 33855 33797 004-0087
        error section_summary 1501 CAI 1 2 001-0143
        error section_summary 2101 CEM 3 2 003-0169
        error section_summary 2113 CEM 1 2 003-0205
        error date 00 - - - 004-m003
        error norm 00 - - - 004-m017,004-m028
        error norm 00 - - - 004-m024
        warning map_summary 18 EDC 3 2 002-0114
        warning exceeds 1501 MI60 97 88 001-0051
        warning exceeds 18 MI60 9 7 002-0036
        warning exceeds 21 MI60 2 0 003-0064
        warning part_exceeds_whole 1501 CAR_PCD 7 6 001-0023
        warning below_claim 03 - 5.9 9.2 004-0026
        warning below_claim 08 - 5.7 9.2 004-0027
        warning share 00 - 51 52.8 004-0362
        warning share 00 - 49 47.2 004-0363
        warning territory_name 150111 CAI - - 001-0011
        warning territory_name 150106 - - - 001-0060,001-0104
        warning territory_level 1501 CIAM - 41 001-0100,001-0101
        warning seat 021808 MI60 1 1 001-0047
        note sum 00 DEFENSA_PUBLICA 24500 24941 004-0159
        note list_length 00 PNIG 8 6 004-0384
        note breakdown 00 DEFENSA_PUBLICA 136 98 004-0158
        note summary_without_section 1501 SAU 1 - 001-0158
        note summary_without_section 1501 SOC_BENEF 1 - 001-0178
        note summary_without_section 18 SOC_BENEF 3 - 002-0097
        note summary_without_section 00 SAIPD 5 - 000-0046
        note summary_without_section 21 SAU 1 - 003-0216
        note summary_without_section 21 SOC_BENEF 7 - 003-0291
        note section_without_summary 1501 CONADIS - - 001-0053,001-0054
        note section_without_summary 18 MI60 - - 002-0035,002-0036
        note section_without_summary 18 CONADIS - - 002-0039,002-0040
        note section_without_summary 00 AES - - 000-0114
        note section_without_summary 00 PENSION_ORFANDAD - - 000-0153,000-0154
        note section_without_summary 21 MI60 - - 003-0061,003-0062
        note section_without_summary 21 CONADIS - - 003-0065,003-0066
        note map_without_service 18 SAR 1 - 002-0073
        note outside_cover 18 MI60 - - 002-0035,002-0036
        note outside_cover 21 MI60 - - 003-0061,003-0062
        note cover_lists 00 MODULO_JUDICIAL 6 4 004-0134,004-0135
        note cover_everywhere 00 CAR_NNA 18 - 000-0028
        note cover_everywhere 00 CEDIF 12 - 000-0041
        note cover_everywhere 00 EDC 22 - 000-0043
        note low 18 CEM 51 128.6 002-0017
        note low 18 CEM 402 1303.8 002-0018
        note low 21 CEM 156 379.3 003-0027
        note low 21 CEM 105 327.7 003-0031
        note low 21 CEM 676 5655.8 003-0032
        note low 21 SAR 3 16.3 003-0038
        note territory_name 180105 - - - 002-0099
        note territory_name 180204 - - - 002-0100
        note heading_period 00 CEM 818685 - 000-0056
        note comma 00 - - - 004-0087,004-0093
        note body 00 - - - 004-m019
        note body 00 - - - 004-m033
        note body 00 - - - 004-m034
        note body 00 - - - 004-m035
        note body 00 - - - 004-m036
        note body 00 - - - 001-m001
        note body 00 - - - 001-m006
        note body 00 - - - 001-m007,001-m008
        note body 00 - - - 003-m001
        note directory 1501 CEM 65 64 001-0156
        note directory 1501 CAI 1 2 001-0157
        note directory 00 CEM 433 436 000-0017
        note directory 00 SAR 62 68 000-0022,000-0023
        note directory 00 CAR_NNA 58 54 000-0027
        note directory 00 CAR_PAM 6 7 000-0029
        note directory 00 UPE 25 26 000-0044
        note directory 00 HRT 24 29 000-0020
        note directory 21 UA 1 0 003-0220
        note directory_modality 1501 CEM 25 23 001-0002
        note directory_modality 1501 CEM 40 41 001-0003
        note directory_modality 00 CEM 247 248 000-0057
        note directory_modality 00 CEM 185 187 000-0058
        note directory_modality 2101 CEM 1 2 003-0006
        note directory_modality 2113 CEM 1 0 003-0014
        note directory_modality 00 CAR_NNA 35 36 000-0123
        note directory_modality 00 CAR_NNA 13 12 000-0124
        note directory_modality 00 CAR_NNA 4 0 000-0125
        note directory_only 21 HRT - 1 -
        note directory_cover 00 CAI 4 6 000-0065,000-0066
        note directory_cover 00 SAR 22 23 000-0088,000-0089
        note directory_cover 00 CAR_PAM 3 4 000-0031,000-0032
        note directory_cover 00 HRT 18 23 000-0021
        note directory_place 150101 CAI 1 0 001-0010
        note directory_place 210403 SAR 1 0 003-0033
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_slips_of_the_documents_are_found_and_none_is_invented()
    {
        var findings = (await JsonAsync("/api/reconciliation")).GetProperty("findings").EnumerateArray();

        Assert.Equal(
            Expected.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal),
            findings.Where(finding => Text(finding, "rule") != "point_outside").Select(Short).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Points_outside_their_district_are_those_that_the_import_reports()
    {
        var centres = await JsonAsync("/api/reconciliation?rule=point_outside&service=CEM");
        var all = await JsonAsync("/api/reconciliation?rule=point_outside");

        Assert.Equal(22, centres.GetProperty("numberMatched").GetInt32());
        Assert.Equal(29, all.GetProperty("numberMatched").GetInt32());
    }

    /// <summary>The distance is what the import says of the same point.</summary>
    [Fact]
    public async Task A_point_outside_says_how_far()
    {
        var points = (await JsonAsync("/api/reconciliation?rule=point_outside")).GetProperty("findings").EnumerateArray().ToList();
        var far = points.Single(point => Text(point, "message").Contains("CEM0069", StringComparison.Ordinal));

        Assert.Equal("CEM Regular Miraflores (CEM0069): el directorio lo declara en Miraflores (040110), pero su punto (-16.40859, -71.53711) está en Arequipa (040101), a 1,8 km.", Text(far, "message"));
        Assert.Equal((0m, 1.78m), (far.GetProperty("stated").GetDecimal(), Math.Round(far.GetProperty("found").GetDecimal(), 2)));
        Assert.Equal(["040126", "150117", "240103"], points.Where(point => Text(point, "severity") == "note").Select(point => Text(point, "territory")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_date_says_where_both_stand()
    {
        var finding = (await JsonAsync("/api/reconciliation?rule=date")).GetProperty("findings")[0];

        Assert.Equal("Aprobación del PEMIG: en un lugar se imprime «07 de marzo de 20202» y en otro «7 de marzo 2020».", Text(finding, "message"));
        Assert.Equal(("41", "405"), (Text(finding.GetProperty("stated_at")[0], "line"), Text(finding.GetProperty("found_at")[0], "line")));
        Assert.Equal("mimp-informe-pnig-2019", finding.GetProperty("sources")[0].GetString());
    }

    [Fact]
    public async Task A_message_names_services_and_periods_and_writes_thousands_as_planners_do()
    {
        var sum = (await JsonAsync("/api/reconciliation?rule=sum&service=DEFENSA_PUBLICA")).GetProperty("findings")[0];
        var low = (await JsonAsync("/api/reconciliation?rule=low&service=SAR")).GetProperty("findings")[0];

        Assert.EndsWith("suma 24\u202f941 (patrocinios): no cuentan lo mismo.", Text(sum, "message"), StringComparison.Ordinal);
        Assert.Equal("Servicio de Atención Rural en Puno, Ene 2023: casos (atendidos, derivados o ingresados) fueron 3; al ritmo de 2022, que tuvo 195, serían 16.", Text(low, "message"));
    }

    [Fact]
    public async Task A_finding_says_where_both_values_stand()
    {
        var finding = (await JsonAsync("/api/reconciliation?rule=section_summary&territory=2101")).GetProperty("findings")[0];
        var (stated, found) = (finding.GetProperty("stated_at")[0], finding.GetProperty("found_at"));

        Assert.Equal("Centro Emergencia Mujer en Puno: el consolidado imprime 3, y la sección 1.1 cuenta 2.", Text(finding, "message"));
        Assert.Equal(-1, finding.GetProperty("difference").GetDecimal());
        Assert.Equal(("mimp-resumen-puno-2023", "Consolidado", "736", "3"), (Text(stated, "source"), Text(stated, "section"), Text(stated, "line"), Text(stated, "printed")));
        Assert.Equal([("1.1", "52"), ("1.1", "80")], found.EnumerateArray().Select(place => (Text(place, "section"), Text(place, "line"))));
    }

    [Theory]
    [InlineData("severity=error", 15)]
    [InlineData("severity=warning&service=MI60", 4)]
    [InlineData("source=mimp-informe-pnig-2019", 20)]
    [InlineData("source=mimp-directory-2026&rule=directory", 4)]
    [InlineData("territory=2113", 2)]
    [InlineData("territory=yunguyo&service=cem,ua", 2)]
    public async Task Findings_can_be_narrowed(string question, int expected)
        => Assert.Equal(expected, (await JsonAsync($"/api/reconciliation?{question}")).GetProperty("numberMatched").GetInt32());

    [Fact]
    public async Task The_table_and_the_page_hold_the_same_findings()
    {
        var findings = (await JsonAsync("/api/reconciliation")).GetProperty("findings").EnumerateArray().Select(finding => Text(finding, "message")).ToList();
        using var text = new StringReader(await map.Client.GetStringAsync("/api/reconciliation?f=csv", Cancel));
        var page = WebUtility.HtmlDecode(await map.Client.GetStringAsync("/api/reconciliation?f=html", Cancel));

        Assert.Equal(findings, CsvTable.Read(text).Select(row => row["message"]));
        Assert.All(findings, message => Assert.Contains(message, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rule=suma", "rule: 'suma' is not known: expected sum, list_length, breakdown, repeated,")]
    [InlineData("severity=bad", "severity: 'bad' is not known: expected error, warning, note.")]
    [InlineData("source=mimp", "source: 'mimp' is not known: expected mimp-informe-pnig-2019,")]
    [InlineData("service=CEN", "service: 'CEN' is not known: expected ACERCANDONOS,")]
    [InlineData("f=xlsx", "f: 'xlsx' is not a format here: expected json, csv, html.")]
    [InlineData("period=2022", "period: is not a parameter here: expected rule, severity, source, territory, service, f.")]
    public async Task Unknown_values_are_a_problem_that_lists_what_may_be(string query, string detail)
    {
        using var response = await map.Client.GetAsync($"/api/reconciliation?{query}", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(detail, Text(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement, "detail"), StringComparison.Ordinal);
    }

    /// <summary>A finding in one line, its values without trailing zeros and the first two places.</summary>
    internal static string Short(JsonElement finding) => string.Join(' ',
        Text(finding, "severity"), Text(finding, "rule"), Text(finding, "territory"), Or(Text(finding, "service")), Number(finding, "stated"), Number(finding, "found"),
        Or(string.Join(',', finding.GetProperty("stated_at").EnumerateArray().Take(2).Select(place => Text(place, "id")))));

    async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await map.Client.GetStringAsync(path, Cancel)).RootElement;

    static string Number(JsonElement finding, string name)
        => finding.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture) : "-";

    static string Or(string text) => text == "" ? "-" : text;

    static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();
}
