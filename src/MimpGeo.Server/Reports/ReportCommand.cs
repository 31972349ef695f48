using System.CommandLine;
using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Reports;

/// <summary>The same report as <c>/api/reports</c>, into a file.</summary>
static class ReportCommand
{
    public static Command Create(MapSheet sheet)
    {
        var ubigeo = new Argument<string>("ubigeo") { Description = "00 for the nation, a department such as 18, or 1501 for Lima Metropolitana." };
        var date = new Option<string>("--date") { Description = "The cut-off: a year, month or day; the newest data by default." };
        var file = new Option<FileInfo>("--out") { Description = "The file to write: .html, .docx or .pdf.", Required = true };
        var site = new Option<string>("--site") { Description = "The server's address that is printed on its map.", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command("report", "Write the executive summary of a territory. Example: mimpgeo report 18 --out moquegua.docx") { ubigeo, date, file, site };
        command.SetAction((verb, cancel) => WriteAsync(
            ReportTerritory.Of(verb.GetRequiredValue(ubigeo)), DateOf(verb.GetValue(date)), verb.GetRequiredValue(file), sheet, verb.GetRequiredValue(site).TrimEnd('/'), cancel));
        return command;
    }

    static CutOff DateOf(string? text)
    {
        try
        {
            return text is null ? CutOff.Newest : CutOff.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException wrong)
        {
            throw new BadParameterException("date", wrong.Message);
        }
    }

    static async Task WriteAsync(Ubigeo territory, CutOff date, FileInfo file, MapSheet sheet, string site, CancellationToken cancel)
    {
        var format = ReportFile.Formats.FirstOrDefault(known => file.Extension == $".{known.Name}")
            ?? throw new BadParameterException("out", $"'{file.Name}' is not a file to write: expected {string.Join(", ", ReportFile.Formats.Select(known => $".{known.Name}"))}.");
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var facts = await new StoreCatalogue().FactsAsync(session, cancel);
        var document = ReportBuilder.Build(
            await ReportReader.ReadAsync(session, facts, territory, date, cancel), date, await sheet(session, facts, territory, date, site, cancel));
        // Whole or not at all: a failure leaves no half of a file.
        using var made = new MemoryStream();
        await ReportFile.WriteAsync(made, document, format, cancel);
        await File.WriteAllBytesAsync(file.FullName, made.ToArray(), cancel);
    }
}
