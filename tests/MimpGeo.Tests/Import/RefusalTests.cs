using MimpGeo.Import;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>Every wrong row is refused with its file, line and reason, and the database keeps what it had.</summary>
public sealed class RefusalTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    const string Types =
        "CEM, SAU, SAR, HRT, CAI, CAR_NNA, CAR_PAM, CAR_PCD, CEDIF, CAN, EDC, UPE, UA, MI60, SAIPD, CONADIS, OREDIS, "
        + "DEMUNA, CIAM, SOC_BENEF, JUGUEMOS, PONTE_MODO_NINEZ, LINEA100, CHAT100, AES, PENSION_ORFANDAD";

    [Theory]
    // columns
    [InlineData("places.csv", "kind,lon,lat", "kind,lat", "places.csv:1: column 'lon' is missing; found code, ubigeo, name, kind, lat, population.")]
    [InlineData("sources.csv", "code,title,publisher", "id;title;publisher", "sources.csv:1: columns 'code', 'title', 'publisher' are missing; found id;title;publisher, licence, reference_date, note.")]
    [InlineData("places.csv", "code,ubigeo", "name,ubigeo", "places.csv:1: column 'name' stands 2 times in the header.")]
    [InlineData("places.csv", ",-75.6,-12.2,", ",-75.6,-12.2", "places.csv:8: 6 fields where the header has 7.")]
    // codes
    [InlineData("services.csv", "080202,Acopia,", "80202,Acopia,", "services.csv:9: ubigeo: '80202' is not a ubigeo: expected 2, 4 or 6 digits. A spreadsheet drops the first zero of '080202'; keep codes as text.")]
    [InlineData("services.csv", "080202,Acopia,", "0802X2,Acopia,", "services.csv:9: ubigeo: '0802X2' is not a ubigeo: expected 2, 4 or 6 digits starting 01 to 25, or 00 for the nation.")]
    [InlineData("services.csv", "080202,Acopia,", "080299,Acopia,", "services.csv:9: ubigeo: 080299 is unknown: it is not in territories.csv.")]
    [InlineData("territory_origins.csv", "080203,080202", "080203,080299", "territory_origins.csv:2: ubigeo: 080299 is unknown: it is not in territories.csv.")]
    [InlineData("places.csv", "0802030001,080203", "0802030001,080202", "places.csv:8: ubigeo: 080202 is not the district that code 0802030001 begins with.")]
    [InlineData("places.csv", "0802030001", "080203001", "places.csv:8: code: '080203001' is not a place: expected ten digits, the district's six first.")]
    [InlineData("territories.csv", ",240102,", ",24O102,", "territories.csv:6: reniec: '24O102' is not a RENIEC code: expected 2, 4 or 6 digits.")]
    // closed lists
    [InlineData("services.csv", "SAR0001,SAR", "SAR0001,SARR", $"services.csv:9: type: 'SARR' is not a service type: expected {Types}.")]
    [InlineData("services.csv", ",-76.495,-12.75,mimp", ",-76.495,-12.75,mip", "services.csv:11: source: 'mip' is not in sources.csv.")]
    [InlineData("observations.csv", "hdi,080101", "idh,080101", "observations.csv:2: indicator: 'idh' is not in indicators.csv.")]
    [InlineData("indicators.csv", "index,mimp", "ratio,mimp", "indicators.csv:2: unit: 'ratio' is not known: expected percent, index.")]
    [InlineData("indicators.csv", "hdi,Í", "HDI,Í", "indicators.csv:2: code: 'HDI' is not an indicator code: expected lower-case letters, digits and underscores.")]
    [InlineData("places.csv", "ACOS,rural", "ACOS,Rural", "places.csv:8: kind: 'Rural' is not known: expected urban, rural.")]
    // duplicates
    [InlineData("services.csv", "CEM0003", "CEM0001", "services.csv:7: id CEM0001 stands on line 5 already.")]
    [InlineData("places.csv", "0801010002", "0801010001", "places.csv:4: code 0801010001 stands on line 3 already.")]
    [InlineData("observations.csv", "poverty,080202,Acopia", "poverty,080201,Acomayo", "observations.csv:10: poverty of 080201 in 2018 stands on line 9 already.")]
    [InlineData("territories.csv", "\n080102,", "\n080101,", "territories.csv:10: ubigeo 080101 stands on line 9 already.")]
    [InlineData("territories.csv", ",070203,", ",070202,", "territories.csv:14: reniec 070202 stands on line 13 already.")]
    [InlineData("sources.csv", "\nmimp,", "\nmap,", "sources.csv:3: code map stands on line 2 already.")]
    [InlineData("service_counts.csv", "08,Cusco,SAU", "07,Callao,HRT", "service_counts.csv:3: HRT of 07 in 2026 stands on line 2 already.")]
    // numbers
    [InlineData("places.csv", ",99.5", ",\"99,5\"", "places.csv:4: population: '99,5' is not a number: expected digits with a decimal point.")]
    [InlineData("places.csv", ",99.5", ",NaN", "places.csv:4: population: 'NaN' is not a number: expected digits with a decimal point.")]
    [InlineData("places.csv", ",99.5", ",Infinity", "places.csv:4: population: 'Infinity' is not a number: expected digits with a decimal point.")]
    [InlineData("places.csv", ",99.5", ",-1", "places.csv:4: population: -1 is not 0 or more.")]
    [InlineData("service_counts.csv", "2026,2,", "2026,-2,", "service_counts.csv:3: count: -2 is not 0 or more.")]
    [InlineData("service_counts.csv", "2026,2,", "2026,2.5,", "service_counts.csv:3: count: 2.5 is not a whole number.")]
    [InlineData("territories.csv", ",6000,500,", ",6000,-500,", "territories.csv:6: population: -500 is not 0 or more.")]
    [InlineData("territories.csv", ",,,,2025-01-01", ",,,,01/01/2025", "territories.csv:14: valid_from: '01/01/2025' is not a date: expected yyyy-MM-dd.")]
    [InlineData("territory_origins.csv", "0.97", "97", "territory_origins.csv:2: share_of_new: 97 is not between 0 and 1.")]
    [InlineData("observations.csv", "2019,0.65", "2019,65", "observations.csv:2: value: 65 is not between 0 and 1, as hdi in index is.")]
    [InlineData("observations.csv", "2021,54.9", "2021,154.9", "observations.csv:3: value: 154.9 is not between 0 and 100, as ipv_total in percent is.")]
    [InlineData("observations.csv", "2018,10,8,12", "2018,10,-8,28", "observations.csv:5: low: -8 is not between 0 and 100, as poverty in percent is.")]
    // intervals
    [InlineData("observations.csv", "2018,10,8,12", "2018,10,12,8", "observations.csv:5: low: 12 is above high, 8.")]
    [InlineData("observations.csv", "2018,10,8,12", "2018,13,8,12", "observations.csv:5: value: 13 is outside its interval, 8 to 12.")]
    [InlineData("observations.csv", "2018,10,8,12", "2018,10.02,8,12", "observations.csv:5: value: 10.02 is not the middle of its interval, 10.")]
    [InlineData("observations.csv", "2018,10,8,12", "2018,10,8,", "observations.csv:5: low and high: one is empty; an interval has both.")]
    // points
    [InlineData("places.csv", "-75.99,-12.6", "-275.99,-12.6", "places.csv:4: lon: -275.99 is not between -180 and 180.")]
    [InlineData("places.csv", "-75.99,-12.6", "-75.99,-112.6", "places.csv:4: lat: -112.6 is not between -90 and 90; lon and lat look swapped.")]
    [InlineData("places.csv", "-75.99,-12.6", "-175.99,-112.6", "places.csv:4: lat: -112.6 is not between -90 and 90.")]
    [InlineData("places.csv", "-75.99,-12.6", "-12.6,-75.99", "places.csv:4: lon and lat look swapped: the point is far from all outlines, and among them the other way round.")]
    [InlineData("services.csv", "-76.2,-12.7", "-12.7,-76.2", "services.csv:5: lon and lat look swapped: the point is far from all outlines, and among them the other way round.")]
    [InlineData("territories.csv", "Acopía,-75.75,-12.25", "Acopía,-12.25,-75.75", "territories.csv:13: capital_lon and capital_lat look swapped: the point is far from all outlines, and among them the other way round.")]
    [InlineData("places.csv", "-75.99,-12.6", ",", "places.csv:4: lon and lat are empty.")]
    [InlineData("territories.csv", "Acopía,-75.75,-12.25", "Acopía,-75.75,", "territories.csv:13: capital_lat is empty; a point has both capital_lon and capital_lat.")]
    // the tree of territories
    [InlineData("territories.csv", "\n0701,Callao,,Callao", "\n0703,Callao,,Callao", "territories.csv:5: ubigeo: 0701, the province that 070101 is in, has no row.")]
    [InlineData("territories.csv", "Bellavista,Callao,Callao,", "Bellavista,Cusco,Callao,", "territories.csv:6: province: 0701 is 'Callao', but the row of 070102 says 'Cusco'.")]
    [InlineData("territories.csv", "0802,Acomayo,,Cusco", "0802,Acomayo,,Callao", "territories.csv:11: department: 08 is 'Cusco', but the row of 0802 says 'Callao'.")]
    [InlineData("territories.csv", ",12000,2300,", ",12000,2301,", "territories.csv:8: population: 2301 in 0801 is not the sum of the districts in it, 2300.")]
    [InlineData("territories.csv", ",36000,4300,", ",36000,,", "territories.csv:2: population: none in 00 is not the sum of the departments in it, 4300.")]
    [InlineData("territories.csv", "3700,6000,100,2018-01-01,,map\n080203,", "3700,6000,100,2018-01-01,,map\n080204,", "territory_origins.csv:2: ubigeo: 080203 is unknown: it is not in territories.csv.")]
    [InlineData("territories.csv", "-76.75,-12.25,,,,2025", "-76.75,-12.25,,,0,2025", "territories.csv:14: ubigeo: 080203 has a population and no outline in boundaries.topojson.")]
    [InlineData("boundaries.topojson", "\n\"districts_z8\":{\"type\":\"GeometryCollection\",\"geometries\":[\n{\"type\":\"Polygon\",\"id\":\"070101\"", "\n\"districts_z8\":{\"type\":\"GeometryCollection\",\"geometries\":[\n{\"type\":\"Polygon\",\"id\":\"070199\"", "boundaries.topojson: '070101' is not drawn at every level of detail: z8 lacks it.")]
    [InlineData("boundaries.topojson", "\"districts\":{\"type\":\"GeometryCollection\",\"geometries\":[\n{\"type\":\"Polygon\",\"id\":\"070101\"", "\"districts\":{\"type\":\"GeometryCollection\",\"geometries\":[\n{\"type\":\"Polygon\",\"id\":\"990101\"", "boundaries.topojson: '990101' is not a ubigeo: expected 2, 4 or 6 digits starting 01 to 25.")]
    // listed and counted
    [InlineData("service_counts.csv", "08,Cusco,SAU", "08,Cusco,HRT", "service_counts.csv:3: type: HRT of 08 are listed on services.csv:8 too; a type's number in a territory comes from the list or from the counts, never from both.")]
    [InlineData("service_counts.csv", "08,Cusco,SAU", "080101,Cusco,CEM", "service_counts.csv:3: type: CEM of 080101 are listed on services.csv:5, the first of 2 lines, too; a type's number in a territory comes from the list or from the counts, never from both.")]
    [InlineData("services.csv", "SAU0001,SAU,,SAU Callao,070101,Callao", "SAU0001,SAU,,SAU Perú,00,Perú", "service_counts.csv:3: type: SAU of 08 are listed on services.csv:11 too; a type's number in a territory comes from the list or from the counts, never from both.")]
    // reserved
    [InlineData("service_counts.csv", "07,Callao,HRT", "0701,Callao,HRT", "service_counts.csv:2: ubigeo: 0701 is a province; the location of HRT is reserved by law and counted per department only.")]
    [InlineData("services.csv", "CEM0001", "CAR_NNA-080101-1", "services.csv:5: id: 'CAR_NNA-080101-1' begins like the public numbers of CAR_NNA, which the import gives.")]
    public async Task Wrong_row_is_refused(string file, string old, string with, string expected)
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.Edit(file, old, with), expected);
    }

    [Fact]
    public async Task Missing_files_are_named_all_at_once()
    {
        using var folder = new ImportFolder();

        var refused = await store.RefusesAsync(folder.Delete("places.csv").Delete("sources.csv"), "places.csv: the file is missing.");
        Assert.Contains(new Rejection("sources.csv", null, "the file is missing."), refused.Rejections);
    }

    [Fact]
    public async Task Outline_without_a_territory_is_refused()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(
            folder.Write("boundaries.topojson", folder.Text("boundaries.topojson").Replace("\"080202\"", "\"080209\"", StringComparison.Ordinal)),
            "boundaries.topojson: the outline of 080209 has no row in territories.csv.");
    }

    [Fact]
    public async Task Levels_that_lack_an_outline_are_named_together()
    {
        using var folder = new ImportFolder();
        var text = folder.Text("boundaries.topojson");
        var at = text.IndexOf("\"districts_z8\"", StringComparison.Ordinal);

        await store.RefusesAsync(
            folder.Write("boundaries.topojson", text[..at] + text[at..].Replace("\"070101\"", "\"070199\"", StringComparison.Ordinal)),
            "boundaries.topojson: '070101' is not drawn at every level of detail: z8 and z5 lack it.",
            "boundaries.topojson: '070199' is not drawn at every level of detail: full lacks it.");
    }

    [Fact]
    public async Task Null_geometry_is_refused_with_its_line()
    {
        using var folder = new ImportFolder();
        const string Cusco = "{\"type\":\"Polygon\",\"id\":\"080101\",\"properties\":{\"name\":\"Cusco\"},\"arcs\":[[-3,5,6,7]]}";
        var text = folder.Text("boundaries.topojson");
        var at = text.IndexOf(Cusco, StringComparison.Ordinal);

        var refused = await store.RefusesAsync(folder.Write(
            "boundaries.topojson", text[..at] + "{\"type\":null,\"id\":\"080101\"}" + text[(at + Cusco.Length)..]));
        Assert.Contains(refused.Rejections, rejection => rejection is { File: "boundaries.topojson", Line: 5 } && rejection.Reason.Contains("null", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_wrong_in_every_row_is_told_by_its_first_rows_and_a_number()
    {
        using var folder = new ImportFolder();
        var header = folder.Text("places.csv").Split('\n')[0];
        var rows = Enumerable.Range(0, 1500).Select(i => $"080101{i:0000},080101,X,hamlet,-76.2,-12.7,1\n");

        var refused = await store.RefusesAsync(
            folder.Write("places.csv", $"{header}\n{string.Concat(rows)}"), "places.csv: … and 1,480 more.");
        Assert.Equal(21, refused.Rejections.Count);
        Assert.Equal("places.csv:2: kind: 'hamlet' is not known: expected urban, rural.", refused.Rejections[0].ToString());
    }
}
