using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>Shows on standard error how far a build is: a bar on a terminal, a line each tenth anywhere else.</summary>
static class BuildConsole
{
    public static async Task<long> WatchAsync(Func<IProgress<BuildProgress>, Task<long>> build)
    {
        if (Console.IsErrorRedirected)
            return await build(new Lines(Console.Error));

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .StartAsync(context => build(new Bar(context.AddTask("…"))));
    }

    static string Text(BuildProgress at, TimeSpan since)
        => string.Create(CultureInfo.InvariantCulture, $"{at.Seen:N0} of {at.Total:N0} tiles, {at.Made / Math.Max(since.TotalSeconds, 0.001):N0} tiles/s");

    sealed class Lines(TextWriter writer) : IProgress<BuildProgress>
    {
        readonly Stopwatch _since = Stopwatch.StartNew();
        long _tenth;

        public void Report(BuildProgress value)
        {
            var tenth = value.Seen * 10 / value.Total;
            if (tenth == _tenth)
                return;

            _tenth = tenth;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenth * 10} %: {Text(value, _since.Elapsed)}"));
        }
    }

    sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        readonly Stopwatch _since = Stopwatch.StartNew();

        public void Report(BuildProgress value)
        {
            (task.MaxValue, task.Value) = (value.Total, value.Seen);
            task.Description = Markup.Escape(Text(value, _since.Elapsed));
        }
    }
}
