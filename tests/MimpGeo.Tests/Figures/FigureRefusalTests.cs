using MimpGeo.Tests.Import;
using Xunit;

namespace MimpGeo.Tests.Figures;

/// <summary>Figures that cannot be right are refused with file, line and reason, and change nothing.</summary>
public sealed class FigureRefusalTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    [Theory]
    [InlineData("f-02,11", "f-01,11", "figures.csv:3: id f-01 stands on line 2 already.")]
    [InlineData("f-02,11", "f-02,", "figures.csv:3: line is empty.")]
    [InlineData("f-04,13,1.1,text", "f-04,13,1.1,prose", "figures.csv:5: part: 'prose' is not known: expected text, table, summary, list, chart.")]
    [InlineData("cem,part,08,,Cusco,Cusco,,CEM,Regular", "cem,half,08,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: role: 'half' is not known: expected part, total, item.")]
    [InlineData("cem,part,08,,Cusco,Cusco,,CEM,Regular", "cem,,08,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: role is empty, but the row is in a group: expected part, total, item.")]
    [InlineData("cem,part,08,,Cusco,Cusco,,CEM,Regular", ",part,08,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: groups is empty, but the row is a part.")]
    [InlineData("cem,part,08,,Cusco,Cusco,,CEM,Regular", "centros,part,08,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: groups: 'centros' has no total.")]
    [InlineData("list,,item,00", "list,mig,total,00", "figures.csv:9: groups: 'mig' has a total and nothing that adds up to it.")]
    [InlineData("part,08,,Cusco,Cusco,,CEM,Regular", "part,8,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: ubigeo: '8' is not a ubigeo: expected 2, 4 or 6 digits. A spreadsheet drops the first zero of '08'; keep codes as text.")]
    [InlineData("part,08,,Cusco,Cusco,,CEM,Regular", "part,09,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: ubigeo: 09 is unknown: it is not in territories.csv.")]
    [InlineData("part,08,,Cusco,Cusco,,CEM,Regular", "part,07,,Cusco,Cusco,,CEM,Regular", "figures.csv:3: ubigeo: 07 is Callao in INEI's list, but the row says 'Cusco', whose RENIEC code is 07 and INEI code is 08.")]
    [InlineData("08,0802,Cusco", "08,07,Cusco", "figures.csv:5: without: 07 is not inside 08.")]
    [InlineData("08,0802,Cusco", "08,08,Cusco", "figures.csv:5: without: 08 is not inside 08.")]
    [InlineData("CUSCO,province", "CUSCO,region", "figures.csv:6: heading: 'region' is not a level: expected nation, department, province, district.")]
    [InlineData(",MIG,,,centres", ",MIGG,,,centres", "figures.csv:9: service: 'MIGG' is neither a service type nor in subjects.csv.")]
    [InlineData("promoted,cases", "promoted,caso", "figures.csv:5: measure: 'caso' is not in measures.csv.")]
    [InlineData("promoted,cases", "helped,cases", "figures.csv:5: operation: 'helped' is not known: expected operated, promoted.")]
    [InlineData("kind=atendidos;sex=mujeres", "kind=atendidos;mujeres", "figures.csv:5: dimension: 'kind=atendidos;mujeres' is not known: expected key=value with semicolons between.")]
    [InlineData("sex=mujeres,count", "sex=mujeres,people", "figures.csv:5: unit: 'people' is not known: expected count, percent, soles, rank.")]
    [InlineData("sex=mujeres,count", "sex=mujeres,percent", "figures.csv:5: value: 1453 is above 100 percent.")]
    [InlineData("count,2022,1453", "count,el 2022,1453", "figures.csv:5: period: 'el 2022' is not known: expected 2022, 2023-01, 2023-01-31, two of them with a slash between, or undated.")]
    [InlineData("count,2022,1453", "count,2022,1 453", "figures.csv:5: value: '1 453' is not a number: expected digits with a decimal point.")]
    [InlineData("count,2022,1453", "count,2022,-1", "figures.csv:5: value: -1 is not 0 or more.")]
    [InlineData("count,2022,1453", "count,2022,", "figures.csv:5: value is empty; missing says why: blank or reserved.")]
    [InlineData("count,2022,1453,", "count,2022,1453,blank", "figures.csv:5: missing: 'blank', but there is a value.")]
    [InlineData("MINEDU,MINEDU,,,mimp", "MINEDU,MINEDU,,,mip", "figures.csv:9: source: 'mip' is not in sources.csv.")]
    [InlineData("f-05,14,1.2,table,hrt,part,0801,,Cusco,CUSCO,province,HRT,,operated,centres,,count,2023-01,,reserved", "f-05,14,1.2,table,hrt,part,0801,,Cusco,CUSCO,province,HRT,,operated,centres,,count,2023-01,1,",
        "figures.csv:6: ubigeo: 0801 is a province; the location of HRT is reserved by law and counted per department only: leave the value out and say reserved under missing.")]
    [InlineData("0802,,Acomayo,ACOMAYO,province,HRT,,operated,centres,,count,2023-01,,reserved", "0802,,Acomayo,ACOMAYO,province,HRT,,operated,centres,,count,2023-01,,blank",
        "figures.csv:8: value: with the other parts of 'hrt' it tells the one that is reserved: leave it out and say reserved under missing.")]
    public async Task Wrong_figure_is_refused(string old, string with, string expected)
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.Edit("figures.csv", old, with), expected);
    }

    [Theory]
    [InlineData("mentions.csv", "x-m2,mimp", "x-m1,mimp", "mentions.csv:3: id x-m1 stands on line 2 already.")]
    [InlineData("mentions.csv", "9,2,norm,Presupuesto", "9,2,law,Presupuesto", "mentions.csv:7: kind: 'law' is not known: expected date, norm, body.")]
    [InlineData("mentions.csv", "x-m7,map", "x-m7,mapa", "mentions.csv:8: source: 'mapa' is not in sources.csv.")]
    [InlineData("measures.csv", "centres,Centros", "cases,Centros", "measures.csv:3: code cases stands on line 2 already.")]
    [InlineData("subjects.csv", "MIG,", "CEM,", "subjects.csv:2: code: CEM is a service type already, Centro Emergencia Mujer.")]
    public async Task Wrong_code_is_refused(string file, string old, string with, string expected)
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.Edit(file, old, with), expected);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_shelter_below_the_department()
    {
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => store.ScalarAsync<string>("UPDATE figure SET value = 1, missing = NULL WHERE id = 'f-05' RETURNING id", TestContext.Current.CancellationToken));

        Assert.Equal("ck_figure_reserved", refused.ConstraintName);
    }
}
