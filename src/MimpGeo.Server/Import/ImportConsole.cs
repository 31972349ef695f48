using MimpGeo.Import;
using Spectre.Console;

namespace MimpGeo.Server.Import;

/// <summary>Shows the steps of an import on standard error: a spinner on a terminal, one line a step anywhere else.</summary>
static class ImportConsole
{
    public static async Task<Reconciliation> WatchAsync(Func<IProgress<ImportProgress>, Task<Reconciliation>> import)
    {
        if (Console.IsErrorRedirected)
            return await import(new Lines(Console.Error));

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Status().StartAsync("…", context => import(new Spinner(context)));
    }

    static string Text(ImportProgress step) => $"[{step.Step}/{step.Steps}] {step.What}";

    sealed class Lines(TextWriter writer) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => writer.WriteLine(Text(value));
    }

    sealed class Spinner(StatusContext context) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => context.Status(Markup.Escape(Text(value)));
    }
}
