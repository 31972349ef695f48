using System.CommandLine;
using System.Data;
using System.Text;
using Microsoft.Extensions.Primitives;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Gaps;

/// <summary>The same question as <c>/api/gaps</c>, with the same parameters, on the command line.</summary>
static class GapsCommand
{
    static readonly Dictionary<string, string> Descriptions = new()
    {
        ["level"] = "department, province or district (default).",
        ["indicator"] = "The indicator; poverty by default.",
        ["period"] = "Its period; the newest by default.",
        ["above"] = "The threshold; 50 for poverty.",
        ["confidence"] = "mid (default), certain, likely or possible.",
        ["service"] = "The missing service; CEM by default.",
        ["modality"] = "Its modality; any by default.",
        ["assign"] = "declared (default) or location.",
        ["within_km"] = "Missing means none within so many kilometres of the capital.",
        ["of"] = "What within_km is measured from: capital.",
        ["department"] = "Two digits: stay in this department.",
        ["province"] = "Four digits: stay in this province.",
        ["limit"] = "The most rows to show.",
    };

    public static Command Create()
    {
        var parameters = GapQuestion.Names
            .Select(name => new Option<string>($"--{name.Replace('_', '-')}", $"--{name}") { Description = Descriptions[name] })
            .ToArray();
        var json = new Option<bool>("--json") { Description = "The answer of /api/gaps?f=json." };
        var csv = new Option<bool>("--csv") { Description = "The answer of /api/gaps?f=csv." };
        var command = new Command("gaps", "Which territories are above a threshold and lack a service? Example: mimpgeo gaps --above 50 --service CEM --department 18");
        foreach (var option in parameters.Append<Option>(json).Append(csv))
            command.Add(option);

        command.SetAction((verb, cancel) => AnswerAsync(
            GapQuestion.Of(new QueryParameters(
                parameters.Zip(GapQuestion.Names, (option, name) => KeyValuePair.Create(name, new StringValues(verb.GetValue(option))))
                    .Where(given => given.Value.Count > 0 && given.Value[0] is not null),
                GapQuestion.Names)),
            verb.GetValue(json) ? Format.Json : verb.GetValue(csv) ? Format.Csv : null,
            cancel));
        return command;
    }

    static async Task AnswerAsync(GapQuestion question, Format? format, CancellationToken cancel)
    {
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var plan = GapPlan.Of(question, await new StoreCatalogue().FactsAsync(session, cancel));
        await using var command = GapQuery.Command(session, plan, format?.Name == "json" ? GapJson.Items : GapCsv.Columns);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        await using var output = Console.OpenStandardOutput();
        await (format?.Name switch
        {
            "json" => GapJson.WriteAsync(System.IO.Pipelines.PipeWriter.Create(output), plan, rows, geoJson: false, cancel),
            "csv" => GapCsv.WriteAsync(output, plan, rows, cancel),
            _ => GapTable.WriteAsync(new StreamWriter(output, new UTF8Encoding(false)), plan, rows, cancel),
        });
    }
}
