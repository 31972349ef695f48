using System.Text;
using MimpGeo.Import;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>Files that are damaged as files: bytes, quotes, ends.</summary>
public sealed class FileRefusalTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    const string File = "places.csv";

    [Theory]
    [InlineData("", "places.csv: the file is empty: expected a header and its rows.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n", "places.csv:1: there is no row after the header.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n0801010001,080101,CUS", "places.csv:2: the last line does not end with a newline: the file is truncated.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n0801010001,080101,CUSCO,urban,-76.25,-12.75,1", "places.csv:2: the last line does not end with a newline: the file is truncated.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n0801010001,080101,CUSCO\n", "places.csv:2: 3 fields where the header has 7.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n0801010001,080101,\"CUSCO,urban,-76.25,-12.75,1\n", "places.csv:2: a quoted field is not closed.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n0801010001,080101,CUS\0CO,urban,-76.25,-12.75,1\n", "places.csv:2: a NUL byte: the file is damaged, or not text.")]
    [InlineData("code,ubigeo,name,kind,lon,lat,population\n\n0801010001,080101,CUSCO,urban,-76.25,-12.75,1\n", "places.csv:2: 1 fields where the header has 7.")]
    public async Task Damaged_file_is_refused(string text, string expected)
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.Write(File, text), expected);
    }

    [Fact]
    public async Task A_quoted_line_break_does_not_shift_the_line_numbers_after_it()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(
            folder.Edit("services.csv", "Muelle 1", "\"Muelle\n1\"").Edit("services.csv", "080202,Acopia,", "080299,Acopia,"),
            "services.csv:10: ubigeo: 080299 is unknown: it is not in territories.csv.");
    }

    [Fact]
    public async Task File_cut_at_the_end_of_a_line_is_refused()
    {
        using var folder = new ImportFolder(Repository.Geodata);
        var lines = folder.Text("observations.csv").Split('\n');

        await store.RefusesAsync(
            folder.Write("observations.csv", string.Join('\n', lines[..2000]) + "\n"),
            $"observations.csv: 1999 rows, the last of them {string.Join(',', lines[1999].Split(',')[..2])}, where README.md says 4385 up to poverty,250401: the file is cut off. If rows were taken out on purpose, correct README.md.");
    }

    [Fact]
    public async Task Rows_taken_out_in_the_middle_are_a_planner_s_own_business()
    {
        using var folder = new ImportFolder(Repository.Geodata);
        var lines = folder.Text("services.csv").Split('\n').ToList();
        lines.RemoveRange(100, 5);
        folder.Write("services.csv", string.Join('\n', lines));
        await using var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var owner = StoreConnection.Owner(database.ConnectionString);

        Assert.True((await new GeodataImport(owner).RunAsync(folder.Path, cancel: TestContext.Current.CancellationToken)).Changed);
    }

    [Fact]
    public async Task Latin_1_is_refused_at_its_first_byte()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(
            folder.Write("territories.csv", Encoding.Latin1.GetBytes(folder.Text("territories.csv"))),
            "territories.csv:2: byte 7 of the line, 0xFA, is not UTF-8: save the file as UTF-8.");
    }

    [Theory]
    [InlineData("\uFEFF", "\n")] // as Windows' editors begin a file
    [InlineData("", "\r\n")]
    public async Task Byte_order_mark_and_carriage_returns_are_read_over(string start, string newline)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateEmptyAsync(cancel);
        await using var owner = MimpGeo.Store.StoreConnection.Owner(database.ConnectionString);
        using var folder = new ImportFolder();
        foreach (var file in Directory.GetFiles(folder.Path, "*.csv"))
            folder.Write(Path.GetFileName(file), start + folder.Text(Path.GetFileName(file)).Replace("\n", newline, StringComparison.Ordinal));

        var loaded = await new GeodataImport(owner).RunAsync(folder.Path, cancel: cancel);

        Assert.Equal(store.Loaded.Files, loaded.Files);
        Assert.Equal(store.Loaded.Findings, loaded.Findings);
    }
}
