using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Reports;

/// <summary>The consolidated tables against the ministry's own, and against the directory.</summary>
public sealed class ConsolidatedTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1501", 0, SeedTables.Lima)]
    [InlineData("1501", 1, SeedTables.LimaPromoted)]
    [InlineData("18", 0, SeedTables.Moquegua)]
    [InlineData("18", 1, SeedTables.MoqueguaPromoted)]
    [InlineData("21", 0, SeedTables.Puno)]
    [InlineData("21", 1, SeedTables.PunoPromoted)]
    public async Task The_ministry_s_own_tables_come_out_cell_by_cell(string ubigeo, int which, string seed)
    {
        var table = (await AnswerAsync($"{ubigeo}?date=2023-01")).GetProperty("tables")[which];

        Assert.Equal(seed, string.Join('\n', Lines(table)));
        Assert.All(List(table, "columns"), column => Assert.Equal("printed 2023-01", $"{column.GetProperty("basis").GetString()} {column.GetProperty("period").GetString()}"));
    }

    [Fact]
    public async Task A_printed_total_that_does_not_add_up_is_kept_and_marked()
    {
        var lima = (await AnswerAsync("1501?date=2023-01")).GetProperty("tables")[0];
        var row = List(lima, "rows").Single().GetProperty("total");

        Assert.Equal((110, 111, false), (row.GetProperty("printed").GetInt32(), row.GetProperty("computed").GetInt32(), row.GetProperty("adds_up").GetBoolean()));
        Assert.False(lima.GetProperty("total").GetProperty("adds_up").GetBoolean());
        Assert.Contains(List(lima, "notes"), note => note.GetString()!.Contains("imprime 110, sus partes suman 111", StringComparison.Ordinal));
        Assert.DoesNotContain(
            List((await AnswerAsync("21?date=2023-01")).GetProperty("tables")[0], "rows"), puno => puno.GetProperty("total").GetProperty("adds_up").ValueKind == JsonValueKind.False);
    }

    [Fact]
    public async Task Where_lists_are_in_force_places_are_counted()
    {
        var services = CsvTable.Shipped("services.csv");
        var cusco = (await AnswerAsync("08")).GetProperty("tables")[0];
        var cem = List(cusco, "columns").First();

        Assert.Equal("CEM locations 2026", $"{cem.GetProperty("service")} {cem.GetProperty("basis")} {cem.GetProperty("period")}");
        foreach (var row in List(cusco, "rows").Where(row => row.GetProperty("ubigeo").ValueKind == JsonValueKind.String))
        {
            var expected = services.Count(service => service["type"] == "CEM" && service["ubigeo"].StartsWith(row.GetProperty("ubigeo").GetString()!, StringComparison.Ordinal));
            Assert.Equal(expected, List(row, "cells").First().GetProperty("value").GetInt32());
        }
    }

    [Fact]
    public async Task Not_listed_is_none_only_where_the_list_is_complete()
    {
        var cusco = (await AnswerAsync("08")).GetProperty("tables")[0];
        var acomayo = List(cusco, "rows").Single(row => row.GetProperty("ubigeo").GetString() == "0802");

        Assert.Equal(0, Cell(acomayo, "SAU"));
        Assert.Null(Cell(acomayo, "UPE"));
        Assert.Null(Cell(acomayo, "HRT"));
        Assert.Equal(2, List(cusco, "totals").Single(total => total.GetProperty("service").GetString() == "HRT").GetProperty("total").GetProperty("computed").GetInt32());
    }

    [Fact]
    public async Task The_nation_has_its_departments_and_a_part_is_not_taken_for_the_whole()
    {
        var tables = (await AnswerAsync("00")).GetProperty("tables");
        JsonElement Row(int table, string ubigeo) => List(tables[table], "rows").Single(row => row.GetProperty("ubigeo").GetString() == ubigeo);

        Assert.Equal(26, List(tables[0], "rows").Count(row => row.GetProperty("ubigeo").ValueKind == JsonValueKind.String));
        Assert.Equal(436, List(tables[0], "totals").First().GetProperty("total").GetProperty("computed").GetInt32());
        Assert.Equal((43, null), (Cell(Row(1, "1501"), "DEMUNA"), Cell(Row(1, "15-1501"), "DEMUNA")));
        Assert.Equal(64, Cell(Row(0, "1501"), "CEM"));
    }

    [Fact]
    public async Task What_is_told_of_a_department_only_is_put_into_none_of_its_parts()
    {
        var rows = List((await AnswerAsync("00")).GetProperty("tables")[0], "rows").ToList();

        Assert.Null(Cell(rows.Single(row => row.GetProperty("ubigeo").GetString() == "1501"), "HRT"));
        Assert.Null(Cell(rows.Single(row => row.GetProperty("ubigeo").GetString() == "15-1501"), "HRT"));
        Assert.True(Cell(rows.Single(row => row.GetProperty("ubigeo").ValueKind == JsonValueKind.Null), "HRT") > 0);
    }

    [Theory]
    [InlineData("18?date=2023-01")]
    [InlineData("07")]
    public async Task A_row_without_its_reserved_cell_does_not_claim_to_add_up(string question)
    {
        var page = await map.Client.GetStringAsync($"/api/consolidated/{question}{(question.Contains('?', StringComparison.Ordinal) ? '&' : '?')}f=html", Cancel);

        Assert.All(List((await AnswerAsync(question)).GetProperty("tables")[0], "rows"), row => Assert.True(
            row.GetProperty("total").GetProperty("partial").GetBoolean() && row.GetProperty("total").GetProperty("adds_up").ValueKind == JsonValueKind.Null));
        Assert.Contains("R (HRT): ubicación reservada por ley", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18")]
    [InlineData("00")]
    public async Task A_service_that_the_documents_leave_out_of_their_own_tables_is_no_column(string territory)
        => Assert.DoesNotContain("CONADIS", List((await AnswerAsync(territory)).GetProperty("tables")[0], "columns").Select(column => column.GetProperty("service").GetString()));

    [Fact]
    public async Task Where_a_partial_list_is_silent_the_newest_document_speaks()
        => Assert.Equal("1", Cell(List((await AnswerAsync("21")).GetProperty("tables")[0], "rows").Single(row => row.GetProperty("ubigeo").GetString() == "2101"), "UA")?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("html", "text/html")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Every_format_answers(string format, string type)
    {
        using var answer = await map.Client.GetAsync($"/api/consolidated/18?date=2023-01&f={format}", Cancel);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_csv_has_one_line_a_number()
    {
        using var text = new StringReader(await map.Client.GetStringAsync("/api/consolidated/21?date=2023-01&f=csv", Cancel));
        var rows = CsvTable.Read(text);

        Assert.Equal((14 * 9) + (14 * 5), rows.Count);
        Assert.Equal("20", rows.Single(row => row["name"] == "TOTAL" && row["service"] == "CEM")["printed"]);
        Assert.Equal("", rows.Single(row => row["ubigeo"] == "2102" && row["service"] == "SAU")["value"]);
    }

    [Theory]
    [InlineData("99", "expected 00 for the nation")]
    [InlineData("150101", "expected 00 for the nation")]
    [InlineData("18?date=ayer", "such as 2023, 2023-01 or 2023-01-31")]
    [InlineData("18?f=pdf", "expected json, html, csv, xlsx")]
    public async Task What_cannot_be_asked_is_told(string question, string detail)
    {
        using var answer = await map.Client.GetAsync($"/api/consolidated/{question}", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(detail, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    async Task<JsonElement> AnswerAsync(string question)
        => JsonDocument.Parse(await map.Client.GetStringAsync($"/api/consolidated/{question}", Cancel)).RootElement;

    static IEnumerable<string> Lines(JsonElement table)
    {
        yield return $"PROVINCIAS {string.Join(' ', List(table, "columns").Select(column => column.GetProperty("service").GetString()))} TOTAL";
        foreach (var row in List(table, "rows"))
            yield return $"{row.GetProperty("ubigeo")} {string.Join(' ', List(row, "cells").Select(cell => Text(cell.GetProperty("value"), ".")))} {Text(row.GetProperty("total").GetProperty("printed"), "R")}";
        yield return $"TOTAL {string.Join(' ', List(table, "totals").Select(total => Text(total.GetProperty("total").GetProperty("printed"), ".")))} {table.GetProperty("total").GetProperty("printed")}";
    }

    static string Text(JsonElement value, string none) => value.ValueKind == JsonValueKind.Null ? none : value.ToString();

    static JsonElement.ArrayEnumerator List(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray();

    static int? Cell(JsonElement row, string service)
        => List(row, "cells").Single(cell => cell.GetProperty("service").GetString() == service).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;
}
