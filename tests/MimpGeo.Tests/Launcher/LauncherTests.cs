using System.Diagnostics;
using Xunit;

namespace MimpGeo.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    readonly string _state = Directory.CreateTempSubdirectory("mimpgeo launcher ").FullName;

    public void Dispose() => Directory.Delete(_state, recursive: true);

    [Theory]
    [InlineData] // nobody is left alone with a bare call
    [InlineData("-h")]
    [InlineData("--help")]
    [InlineData("help")]
    public async Task Usage_has_the_verbs_and_an_example(params string[] arguments)
    {
        var run = await Run(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        foreach (var verb in (string[])["  up ", "  down ", "  test ", "  gaps ", "  import ", "  geodata build ", "  serve "])
            Assert.Contains(verb, run.Output, StringComparison.Ordinal);
        Assert.Contains("Example:\n  ./mimpgeo up\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown option '--frobnicate'; ./mimpgeo --help lists the verbs", "--frobnicate")]
    [InlineData("up takes no arguments, got 'now'", "up", "now")]
    [InlineData("down takes no arguments, got '--force'", "down", "--force")]
    public async Task Wrong_use_is_refused(string message, params string[] arguments)
    {
        var run = await Run(arguments);

        Assert.Equal(new LauncherRun(2, "", $"mimpgeo: {message}\n"), run);
    }

    [Fact]
    public async Task Down_with_nothing_running_says_so() =>
        Assert.Equal(new LauncherRun(0, "", "mimpgeo: nothing is running\n"), await Run("down"));

    [Theory]
    [InlineData(0)] // the number is another process's by now
    [InlineData(1)] // even one that started at that very moment
    public async Task Down_spares_a_process_that_is_not_the_server(int sameStart)
    {
        using var other = Process.Start("sleep", "60");
        var started = sameStart == 1 ? StartTime(other.Id) : "1";
        await File.WriteAllTextAsync(Path.Combine(_state, "server"), $"{other.Id} {started} 5080 setting app\n", Cancel);

        var run = await Run("down");

        Assert.Equal(new LauncherRun(0, "", "mimpgeo: nothing is running\n"), run);
        Assert.False(other.HasExited);
        other.Kill();
    }

    [Fact]
    public async Task State_folder_that_cannot_be_made_is_one_sentence()
    {
        var folder = Path.Combine(_state, "missing", "data");

        var run = await LauncherRun.Of(["up"], folder, Cancel);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"mimpgeo: cannot write to {folder} (No such file or directory): " +
            "make it writable, or set MIMPGEO_DATA to a folder that is\n",
            run.Errors);
    }

    [Theory]
    [InlineData("FATAL:  sorry, too many clients already", "has no connection left: end what holds them (./mimpgeo down ends the server's) and try again")]
    [InlineData("FATAL:  remaining connection slots are reserved for superusers", "has no connection left: end what holds them (./mimpgeo down ends the server's) and try again")]
    [InlineData("FATAL:  password authentication failed for user", "refuses the password in DATA/password: delete that file and a new one is set")]
    [InlineData("ERROR:  could not extend file: No space left on device", "has no room left: the disk is full")]
    [InlineData("FATAL:  the database system is shutting down", "stopped answering: try again; its log is DATA/pg/log")]
    [InlineData("ERROR:  out of shared memory", "did not do what it was asked; what it said is in DATA/psql.log")]
    public async Task Refusal_of_PostgreSQL_is_one_sentence(string said, string told)
    {
        var psql = Path.Combine(_state, "psql");
        await File.WriteAllTextAsync(psql, $"#!/bin/sh\necho '{said}' >&2\nexit 2\n", Cancel);

        var run = await LauncherRun.OfPart("make_database", _state, Cancel);

        Assert.Equal(new LauncherRun(1, "", $"mimpgeo: PostgreSQL on port 5 {told.Replace("DATA", _state, StringComparison.Ordinal)}\n"), run);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<LauncherRun> Run(params string[] arguments) => LauncherRun.Of(arguments, _state, Cancel);

    // clock ticks from boot to the process's start: the 22nd field, counted after the name, which may hold blanks
    static string StartTime(int process) =>
        File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[19];
}
