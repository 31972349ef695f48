using Spectre.Console;

namespace MimpGeo.Server.Sheets;

/// <summary>Shows on standard error how far an atlas is: a spinner on a terminal, one line a sheet anywhere else.</summary>
static class SheetConsole
{
    public static async Task WatchAsync(Func<IProgress<AtlasProgress>, Task> make)
    {
        if (Console.IsErrorRedirected)
        {
            await make(new Lines(Console.Error));
            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Status().StartAsync("…", context => make(new Spinner(context)));
    }

    static string Text(AtlasProgress at) => $"{at.Step} [{at.Done}/{at.Total}] {at.Name}";

    // Sheets are read several at once.
    sealed class Lines(TextWriter writer) : IProgress<AtlasProgress>
    {
        readonly Lock _turn = new();

        public void Report(AtlasProgress value)
        {
            lock (_turn)
                writer.WriteLine(Text(value));
        }
    }

    sealed class Spinner(StatusContext context) : IProgress<AtlasProgress>
    {
        public void Report(AtlasProgress value) => context.Status(Markup.Escape(Text(value)));
    }
}
