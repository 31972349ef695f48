using System.Text.Json;
using MimpGeo.Import;
using MimpGeo.Server;
using MimpGeo.Store;
using MimpGeo.Tests.Import;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Figures;

/// <summary>Each rule on a small document that has just that slip, beside one that is right.</summary>
public sealed class SlipTests(SlipStore store) : IClassFixture<SlipStore>
{
    [Theory]
    [InlineData("sum", "error sum 08 CEM 5 4 s-1", "note sum 08 CAI 7 6 s-7")]
    [InlineData("list_length", "error list_length 00 SAU 3 2 l-1")]
    [InlineData("breakdown", "note breakdown 08 OREDIS 10 9 q-1")]
    [InlineData("repeated", "error repeated 08 CEM 10 12 r-1", "warning repeated 08 UPE 8 9 r-5")]
    [InlineData("section_summary", "error section_summary 0801 CEM 2 1 d-01", "error section_summary 0802 UA 1 0 d-06")]
    [InlineData("map_summary", "warning map_summary 08 CEM 3 2 d-20")]
    [InlineData("summary_without_section", "note summary_without_section 08 SAU 1 - d-10")]
    [InlineData("section_without_summary", "note section_without_summary 08 LINEA100 - - d-17")]
    [InlineData("map_without_service", "note map_without_service 08 SAU 1 - d-10")]
    [InlineData("outside_cover", "note outside_cover 08 CIAM - - c-2")]
    [InlineData("cover_lists", "note cover_lists 00 JUGUEMOS 2 1 u-1,u-2")]
    [InlineData("cover_everywhere", "note cover_everywhere 00 EDC 1 - z-1")]
    [InlineData("exceeds", "warning exceeds 08 MI60 3 2 e-1")]
    [InlineData("part_exceeds_whole", "warning part_exceeds_whole 08 CAN 4 3 w-1")]
    [InlineData("below_claim", "warning below_claim 08 - 5 9 b-2")]
    [InlineData("share", "warning share 08 - 30 25 h-5", "warning share 00 - 45 40 t-4")]
    [InlineData("low", "note low 08 SAIPD 40 100 g-2")]
    [InlineData("territory_name", "warning territory_name 080201 DEMUNA - - n-1", "note territory_name 080202 DEMUNA - - n-4")]
    [InlineData("territory_level", "warning territory_level 0802 DEMUNA - 1 v-1")]
    [InlineData("seat", "warning seat 080101 AES 1 1 a-1")]
    [InlineData("heading_period", "note heading_period 08 CHAT100 7 - p-1")]
    [InlineData("comma", "note comma 00 - - - k-1")]
    [InlineData("date", "error date 00 - - - x-m1", "error date 00 - - - x-m3")]
    [InlineData("norm", "error norm 00 - - - x-m6")]
    [InlineData("body", "note body 00 - - - x-m8")]
    [InlineData("directory", "note directory 08 CEM 2 3 d-04", "note directory 08 SAU 1 2 d-10", "note directory 08 SAR 7 2 y-1")]
    [InlineData("directory_modality", "note directory_modality 00 CEM 1 2 m-2", "note directory_modality 00 CEM 1 0 m-4")]
    [InlineData("directory_cover", "note directory_cover 00 SAR 1 2 o-1", "note directory_cover 00 CAI 1 2 o-3")]
    [InlineData("directory_place", "note directory_place 080102 SAR 1 0 i-1")]
    [InlineData("point_outside",
        "warning point_outside 070101 CAI 0 21.72 -", "warning point_outside 070101 SAU 0 0.54 -", "warning point_outside 080102 CEM 0 24.39 -")]
    public async Task Finds_the_slip_and_nothing_else(string rule, params string[] expected)
    {
        var answer = JsonDocument.Parse(await store.Client.GetStringAsync($"/api/reconciliation?rule={rule}", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            answer.GetProperty("findings").EnumerateArray().Select(ReconciliationTests.Short).Order(StringComparer.Ordinal));
    }

    /// <summary>The directory's own reserved services are counted by what may be told of them.</summary>
    [Fact]
    public async Task Finds_what_only_the_directory_has()
    {
        var answer = JsonDocument.Parse(await store.Client.GetStringAsync("/api/reconciliation?rule=directory_only", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(
            ["note directory_only 08 CAI - 1 -", "note directory_only 08 CAR_NNA - 1 -", "note directory_only 08 HRT - 1 -", "note directory_only 08 SAR - 2 -"],
            answer.GetProperty("findings").EnumerateArray().Select(ReconciliationTests.Short).Order(StringComparer.Ordinal));
    }
}

/// <summary>The small fixture with documents full of slips, behind a real server.</summary>
public sealed class SlipStore : IAsyncLifetime
{
    const string Header =
        "id,line,section,part,groups,role,ubigeo,without,territory,printed_territory,heading,service,modality,operation,measure,dimension,unit,period,value,missing,printed,label,credit,note,source";

    // id,line,section,part,groups,role | ubigeo,territory,printed,heading | service,modality,operation | measure,dimension,unit,period,value,printed,label | source
    static readonly string[] Slips =
    [
        // an addition that is wrong, one that is right, one of other things
        "s-1,1,1,table,g1,total|08,Cusco,Cusco,|CEM,,|cases,kind=a,count,2021,5,5,Casos|doc", "s-2,2,1,table,g1,part|08,Cusco,Cusco,|CEM,Regular,|cases,kind=a,count,2021,2,2,|doc",
        "s-3,3,1,table,g1,part|08,Cusco,Cusco,|CEM,Comisaría,|cases,kind=a,count,2021,2,2,|doc",
        "s-4,4,1,table,g2,total|08,Cusco,Cusco,|CEM,,|cases,kind=b,count,2021,3,3,|doc", "s-5,5,1,table,g2,part|08,Cusco,Cusco,|CEM,Regular,|cases,kind=b,count,2021,3,3,|doc",
        "s-7,6,1,text,g3,total|08,Cusco,Cusco,|CAI,,|people,,count,2021,7,7,|doc", "s-8,6,1,text,g3,part|08,Cusco,Cusco,|CAI,,|cases,,count,2021,6,6,|doc",
        // a list
        "l-1,7,1,list,l1,total|00,Perú,Perú,|SAU,,|covered_territories,level=regiones,count,2021,3,3,|doc", "l-2,7,1,list,l1,item|07,Callao,Callao,|SAU,,|covered,,count,2021,1,Callao,|doc",
        "l-3,7,1,list,l1,item|08,Cusco,Cusco,|SAU,,|covered,,count,2021,1,Cusco,|doc",
        // the same figure twice in one document, in two, and in another year
        "r-1,8,1,text,,|08,Cusco,Cusco,|CEM,,|cases,kind=c,count,2021,10,10,|doc", "r-2,9,1,text,,|08,Cusco,Cusco,|CEM,,|cases,kind=c,count,2021,12,12,|doc",
        "r-3,9,1,text,,|08,Cusco,Cusco,|CEM,,|cases,kind=c,count,2022,14,14,|doc",
        "r-5,1,1,text,,|08,Cusco,Cusco,|UPE,,|people,,count,2021,8,8,|doc", "r-6,1,1,text,,|08,Cusco,Cusco,|UPE,,|people,,count,2021,9,9,|map",
        // groups that do not make up their whole, and groups that do
        "q-1,90,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=q,count,2020,10,10,Atendidos|doc", "q-2,90,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=q;sex=hombres,count,2020,4,4,|doc",
        "q-3,90,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=q;sex=mujeres,count,2020,5,5,|doc",
        "q-4,91,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=r,count,2020,9,9,Atendidos|doc", "q-5,91,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=r;sex=hombres,count,2020,4,4,|doc",
        "q-6,91,9,text,,|08,Cusco,Cusco,|OREDIS,,|people,kind=r;sex=mujeres,count,2020,5,5,|doc",
        // two lists of one level; some regions here and the whole country there
        "u-1,92,9,list,,item|07,Callao,Callao,|JUGUEMOS,,|covered,level=redes,count,2020,1,Callao,|doc", "u-2,92,9,list,,item|08,Cusco,Cusco,|JUGUEMOS,,|covered,level=redes,count,2020,1,Cusco,|doc",
        "u-3,93,9,list,,item|08,Cusco,Cusco,|PONTE_MODO_NINEZ,,|covered,level=redes,count,2020,1,Cusco,|doc",
        "z-1,94,9,table,,|00,Perú,Perú,|EDC,,|covered_territories,level=regiones,count,2020,1,1,|doc", "z-2,94,9,table,,|00,Perú,Perú,|EDC,,|covered,,count,2020,1,A nivel nacional,|doc",
        // a month far below the year before, and one near it
        "g-1,95,9,text,,|08,Cusco,Cusco,|SAIPD,,|cases,,count,2020,1200,1200,|doc", "g-2,95,9,text,,|08,Cusco,Cusco,|SAIPD,,|cases,,count,2021-01,40,40,|doc",
        "g-3,96,9,text,,|08,Cusco,Cusco,|SAIPD,,|people,,count,2020,1200,1200,|doc", "g-4,96,9,text,,|08,Cusco,Cusco,|SAIPD,,|people,,count,2021-01/2021-02,120,120,|doc",
        // modalities, covers and places that the directory knows otherwise, and some that it knows so
        "m-1,97,10,table,gm,total|00,Perú,Perú,|CEM,,|centres,,count,2022,3,3,|doc", "m-2,97,10,table,gm,part|00,Perú,Perú,|CEM,Regular,|centres,,count,2022,1,1,|doc",
        "m-3,97,10,table,gm,part|00,Perú,Perú,|CEM,Comisaría,|centres,,count,2022,1,1,|doc", "m-4,97,10,table,gm,part|00,Perú,Perú,|CEM,PIAS,|centres,,count,2022,1,1,|doc",
        "o-1,98,10,list,,item|07,Callao,Callao,|SAR,,|covered,,count,2022,1,Callao,|map", "o-2,98,10,table,,|00,Perú,Perú,|HRT,,|covered_territories,level=regiones,count,2022,2,2,|map",
        "o-3,98,10,table,,|00,Perú,Perú,|CAI,,|covered_territories,level=regiones,count,2022,1,1,|map",
        "i-1,99,10,table,,item|080102,Ccorca,Ccorca,|SAR,,|centres,,count,2022,1,1,|map", "i-2,99,10,table,,item|080202,Acopia,Acopia,|SAR,,|centres,,count,2022,1,1,|map",
        // a consolidated table: CEM 2 (section 1), UA 1 in a province that the section does not list, SAU without section
        "d-01,20,C,summary,x1|xc,part|0801,Cusco,CUSCO,|CEM,,operated|centres,,count,2022,2,2,|mimp", "d-04,21,C,summary,xc,total|08,Cusco,TOTAL Cusco,|CEM,,operated|centres,,count,2022,2,2,|mimp",
        "d-05,22,C,summary,xu,part|0801,Cusco,CUSCO,|UA,,operated|centres,,count,2022,1,1,|mimp", "d-06,23,C,summary,xu,part|0802,Acomayo,ACOMAYO,|UA,,operated|centres,,count,2022,1,1,|mimp",
        "d-08,24,C,summary,xu,total|08,Cusco,TOTAL Cusco,|UA,,operated|centres,,count,2022,2,2,|mimp",
        "d-09,25,C,summary,x1|xs,part|0801,Cusco,CUSCO,|SAU,,operated|centres,,count,2022,1,1,|mimp", "d-10,26,C,summary,xs,total|08,Cusco,TOTAL Cusco,|SAU,,operated|centres,,count,2022,1,1,|mimp",
        "d-11,27,C,summary,x1,total|0801,Cusco,CUSCO,|,,operated|centres,,count,2022,3,3,|mimp",
        "d-15,10,1.1,table,,|0801,Cusco,Cusco,|CEM,Regular,operated|centres,,count,2022,1,1,|mimp", "d-16,11,1.2,table,,|0801,Cusco,Cusco,|UA,,operated|centres,,count,2022,1,1,|mimp",
        "d-17,12,1.3,table,,|08,Cusco,Cusco,|LINEA100,,operated|people,,count,2022,5,5,|mimp",
        // a service for everybody, without centres
        "d-18,13,1.4,table,,|08,Cusco,Cusco,|CHAT100,,operated|people,,count,2022,5,5,|mimp", "d-19,13,1.4,table,,|00,Perú,Perú,|CHAT100,,operated|covered,,count,2022,1,A nivel nacional,|mimp",
        "d-20,30,M,chart,,|08,Cusco,REGION CUSCO,|CEM,,operated|centres,,count,2022,3,3,|mimp", "d-21,31,M,chart,,|08,Cusco,REGION CUSCO,|UA,,operated|centres,,count,2022,2,2,|mimp",
        // a list of cover and figures from inside and outside it
        "c-1,40,1,list,,item|07,Callao,Callao,|CIAM,,|covered,,count,2022,1,Callao,|map", "c-2,40,1,text,,|08,Cusco,Cusco,|CIAM,,|people,,count,2022,4,4,|doc",
        "c-3,41,1,text,,|07,Callao,Callao,|CIAM,,|people,,count,2022,4,4,|doc",
        "e-1,42,1,text,,|08,Cusco,Cusco,|MI60,,|resolutions,,count,2022,3,3,|doc", "e-2,42,1,text,,|08,Cusco,Cusco,|MI60,,|people,,count,2022,2,2,|doc",
        "e-3,43,1,text,,|08,Cusco,Cusco,|MI60,,|resolutions,,count,2023,2,2,|doc", "e-4,43,1,text,,|08,Cusco,Cusco,|MI60,,|people,,count,2023,2,2,|doc",
        // more in a part than in the whole later, and more than in the whole before
        "w-1,44,1,text,,|08,Cusco,Cusco,|CAN,,|centres,,count,2022,4,4,|doc", "w-2,44,1,text,,|00,Perú,Perú,|CAN,,|centres,,count,2023,3,3,|map", "w-3,44,1,text,,|00,Perú,Perú,|CAN,,|centres,,count,2020,2,2,|map",
        "b-1,45,1,text,,|00,Perú,Perú,|,,|share_percent,violence=física,percent,2019,9,9%,|doc", "b-2,46,1,list,,|08,Cusco,Cusco,|,,|share_percent,violence=física,percent,2019,5,5%,Con mayor prevalencia|doc",
        "b-3,46,1,list,,|07,Callao,Callao,|,,|share_percent,violence=física,percent,2019,11,11%,Con mayor prevalencia|doc",
        // shares of a national number, and by sex
        "h-1,50,2,table,,|00,Perú,Perú,|,,|femicides,,count,2020,40,40,|doc", "h-2,51,2,table,,|07,Callao,Callao,|,,|femicides,,count,2020,11,11,|doc",
        "h-3,51,2,table,,|07,Callao,Callao,|,,|share_percent,indicator=f,percent,2020,27.5,27.5%,|doc", "h-4,52,2,table,,|08,Cusco,Cusco,|,,|femicides,,count,2020,10,10,|doc",
        "h-5,52,2,table,,|08,Cusco,Cusco,|,,|share_percent,indicator=f,percent,2020,30,30%,Cusco|doc",
        "t-1,60,3,text,t,total|00,Perú,Perú,|,,|people_trained,,count,2020,100,100,|doc", "t-2,60,3,text,t,part|00,Perú,Perú,|,,|people_trained,sex=hombres,count,2020,40,40,|doc",
        "t-3,60,3,text,t,part|00,Perú,Perú,|,,|people_trained,sex=mujeres,count,2020,60,60,|doc", "t-4,62,3,text,,|00,Perú,Perú,|,,|share_percent,indicator=x;sex=hombres,percent,2020,45,45%,Hombres|doc",
        "t-5,62,3,text,,|00,Perú,Perú,|,,|share_percent,indicator=x;sex=mujeres,percent,2020,60,60%,Mujeres|doc",
        "n-1,70,4,table,,|080201,Acomayo,Acomaio,district|DEMUNA,,|people,,count,2020,1,1,|doc", "n-2,70,4,table,,|07,Callao,REGIÓN CALLAO,|DEMUNA,,|people,,count,2020,1,1,|doc",
        "n-4,70,Mapa,list,,|080202,Acopia,Acupia,|DEMUNA,,|people,,count,2020,1,1,|doc",
        "n-3,70,4,text,,|00,Perú,selva,|DEMUNA,,|people,natural_region=selva,count,2020,1,1,|doc", "v-1,71,5,table,,|080202,Acopia,Acopia,province|DEMUNA,,|people,,count,2020,1,1,|doc",
        "a-1,72,6,table,,|080101,Cusco,Cusco,|AES,,|centres,,count,2020,1,1,|doc", "a-2,73,6,table,,|080102,Ccorca,Ccorca,|AES,,|centres,,count,2021,1,1,|map",
        "p-1,74,7,table,,|08,Cusco,Cusco,|CHAT100,,|cases,,count,2024-01/2024-02,7,7,Chat — Ene - Mar 2024|doc", "p-2,74,7,table,,|08,Cusco,Cusco,|CHAT100,,|cases,,count,2024-01/2024-03,8,8,Chat — Ene - Mar 2024|doc",
        "k-1,80,8,text,,|00,Perú,Perú,|,,|people,kind=k,count,2020,1234,\"1,234\",|map", "k-2,81,8,text,,|00,Perú,Perú,|,,|share_percent,indicator=k,percent,2020,2.5,\"2,5 %\",|map",
        "y-1,82,8,text,,|08,Cusco,Cusco,|SAR,,|centres,,count,2020,7,7,|map",
    ];

    TestDatabase? _database;
    Microsoft.AspNetCore.Builder.WebApplication? _server;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        using var folder = new ImportFolder();
        folder.Edit("sources.csv", "\nmimp,", "\ndoc,Informe,MIMP,public,2022,\nmimp,");
        var measures = new[] { "cases", "centres", "people", "covered", "covered_territories", "resolutions", "share_percent", "femicides", "people_trained" };
        folder.Write("measures.csv", $"code,name_es,name_en\n{string.Concat(measures.Select(code => $"{code},{code},{code}\n"))}");
        folder.Write("figures.csv", $"{Header}\n{string.Concat(Slips.Select(slip => Row(slip) + "\n"))}");
        await using (var owner = StoreConnection.Owner(_database.ConnectionString))
            await new GeodataImport(owner).RunAsync(folder.Path);

        _server = MapServer.Create(_database.ConnectionString, "http://127.0.0.1:0");
        await _server.StartAsync();
        Client.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    // Groups are joined by the bar that the blocks are told apart by: only the consolidated table has two.
    static string Row(string slip)
    {
        var blocks = slip.Split('|');
        var (where, rest) = blocks.Length == 5 ? (blocks[0], blocks[1..]) : ($"{blocks[0]}|{blocks[1]}", blocks[2..]);
        var (ubigeo, place) = (rest[0][..rest[0].IndexOf(',', StringComparison.Ordinal)], rest[0][(rest[0].IndexOf(',', StringComparison.Ordinal) + 1)..]);
        var value = rest[2].Split(',', 6);
        return $"{where},{ubigeo},,{place},{rest[1]},{string.Join(',', value[..5])},,{value[5]},,,{rest[3]}";
    }
}
