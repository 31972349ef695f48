using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Layers;

/// <summary><c>import layer</c>, <c>export</c> and <c>layer remove</c> as they are typed.</summary>
public sealed class LayerCommandTests(LayerFixture layers) : IClassFixture<LayerFixture>
{
    const string Posts = "code,lon,lat,beds\n001,-77.03,-12.05,4\n002,-70.94,-17.2,\n003,-70.02,-15.84,12\n";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<(int ExitCode, string Out, string Error)> RunAsync(string verb, params string[] arguments)
        => ProgramProcess.RunAsync(layers.ConnectionString, verb, Cancel, arguments);

    [Fact]
    public async Task A_layer_comes_is_exported_and_goes()
    {
        var file = layers.Write("posts.csv", Posts);

        var loaded = await RunAsync("import", "layer", file, "--id", "posts", "--title", "Puestos");
        var again = await RunAsync("import", "layer", file, "--id", "posts", "--title", "Puestos");
        var export = await RunAsync("export", "posts", "--format", "geojson", "--filter", "beds > 3", "--out", "-");
        var removed = await RunAsync("layer", "remove", "posts");
        var gone = await RunAsync("layer", "remove", "posts");

        Assert.Equal(0, loaded.ExitCode);
        Assert.StartsWith("""
            3 features read = 3 loaded + 0 rejected; 0 without geometry, 0 repaired.
            Properties: code (text), lon (number), lat (number), beds (integer).
            Loaded as snapshot
            """, loaded.Out, StringComparison.Ordinal);
        Assert.Equal((0, "Nothing to do: the layer 'posts' was loaded from the same file.\n"), (again.ExitCode, again.Out));
        using var json = JsonDocument.Parse(export.Out);
        Assert.Equal(["001", "003"], json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("code").GetString()));
        Assert.Equal((0, "Removed the layer 'posts'.\n"), (removed.ExitCode, removed.Out));
        Assert.Equal((1, "There is no layer 'posts'.\n"), (gone.ExitCode, gone.Error));
    }

    [Fact]
    public async Task A_file_that_is_wrong_ends_with_1_and_its_line()
    {
        var file = layers.Write("wrong.csv", Posts.Replace("-17.2", "south", StringComparison.Ordinal));

        var (exitCode, _, error) = await RunAsync("import", "layer", file, "--id", "wrong");

        Assert.Equal(1, exitCode);
        Assert.Contains("wrong.csv:3: lat: ", error, StringComparison.Ordinal);
        Assert.EndsWith("Refused. Nothing was loaded: the database is as it was.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "pdf", "--format: 'pdf' is not a format here: expected geojson, geojsonseq, csv, fgb, gpkg, kml, xlsx.")]
    [InlineData("--filter", "height > 1", "there is no property 'height'")]
    public async Task A_wrong_export_writes_no_file(string option, string value, string message)
    {
        await layers.ImportAsync("whole", "whole.csv", Posts);
        var path = Path.Combine(Path.GetTempPath(), $"mimpgeo-{Guid.NewGuid():N}.gpkg");

        var (exitCode, _, error) = await RunAsync("export", "whole", option, value, "--out", path);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }
}
