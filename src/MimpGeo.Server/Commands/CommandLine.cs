using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using MimpGeo.Import;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;
using Npgsql;

namespace MimpGeo.Server.Commands;

/// <summary>Runs one verb. Exit codes: 0 done, 1 refused or failed, 2 asked for in a way that cannot be understood.</summary>
static class CommandLine
{
    public const int Failed = 1;
    public const int Misused = 2;

    public static async Task<int> RunAsync(Command program, string[] args)
    {
        var verb = program.Parse(args);
        if (verb.Errors is [var first, ..])
            return Say(Misused, $"{(verb.UnmatchedTokens is [var word, ..] ? $"'{word}' is not understood." : first.Message)} See '{Path(verb.CommandResult)} --help'.");

        try
        {
            return await verb.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (BadParameterException bad)
        {
            return Say(Misused, bad.Message);
        }
        catch (CommandException wrong)
        {
            return Say(Failed, wrong.Message);
        }
        catch (ImportRefusedException refused)
        {
            return Say(Failed, refused.Message);
        }
        catch (NpgsqlException down) when (down is not PostgresException && down.InnerException is SocketException)
        {
            return Say(Failed, $"The database is not reachable: {down.Message}. './mimpgeo up' starts one.");
        }
        catch (Exception fault) when (DatabaseFault.Describe(fault) is { } told)
        {
            return Say(Failed, told);
        }
        catch (Exception outside) when (outside is PdfMissingException or NotFoundException or IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            return Say(Failed, outside.Message);
        }
        catch (OperationCanceledException)
        {
            return Say(Failed, "Stopped.");
        }
    }

    static string Path(CommandResult verb)
        => verb.Parent is CommandResult above ? $"{Path(above)} {verb.Command.Name}" : verb.Command.Name;

    static int Say(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
