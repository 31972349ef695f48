using System.Globalization;
using MimpGeo.Domain;
using Npgsql;
using Spectre.Console;

namespace MimpGeo.Server.Gaps;

/// <summary>An answer as a table to read in a terminal, in Spanish.</summary>
static class GapTable
{
    static readonly NumberFormatInfo Spanish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" };

    public static async Task WriteAsync(TextWriter output, GapPlan plan, NpgsqlDataReader rows, CancellationToken cancel)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { "Ubigeo", "Nombre", "Provincia", "Departamento" })
            table.AddColumn(heading);
        foreach (var heading in new[] { plan.Indicator.Indicator.NameEs, "Población", "Pobres", $"km al {plan.Service.Type} más cercano" })
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());

        var totals = GapTotals.None;
        while (await rows.ReadAsync(cancel))
        {
            totals = GapTotals.Of(rows);
            table.AddRow(Cells(rows).Select(cell => new Text(cell)));
        }

        // As wide as the table needs: a pipe or a file has no width of its own.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = Math.Max(console.Profile.Width, 160);
        if (totals.Matched > 0)
            console.Write(table);
        await output.WriteLineAsync(Summary(plan, totals));
        foreach (var note in GapNote.Of(plan))
            await output.WriteLineAsync(note.Es);
        await output.WriteLineAsync($"Fuentes: {string.Join("; ", GapNote.Sources(plan).Select(s => $"{s.Publisher}: {s.Title} ({s.ReferenceDate})"))}.");
        await output.FlushAsync(cancel);
    }

    static List<string> Cells(NpgsqlDataReader row)
    {
        var cells = new Dictionary<string, object?>();
        for (var column = GapTotals.Columns; column < row.FieldCount; column++)
            cells[row.GetName(column)] = row.IsDBNull(column) ? null : row.GetValue(column);

        return
        [
            Text(cells["ubigeo"]), Text(cells["name"]), Text(cells["province"]), Text(cells["department"]),
            cells["low"] is null
                ? Number(cells["value"], "#,0.0##")
                : $"{Number(cells["value"], "#,0.0#")} ({Number(cells["low"], "#,0.0#")}–{Number(cells["high"], "#,0.0#")})",
            Number(cells["population"], "#,0"),
            $"{Number(cells["poor"], "#,0")} ({Number(cells["poor_low"], "#,0")}–{Number(cells["poor_high"], "#,0")})",
            Number(cells["nearest_km"], "#,0.0"),
        ];
    }

    static string Summary(GapPlan plan, GapTotals totals)
        => $"{People(totals.Matched)} {Plural(plan.Asked.Level)}: {plan.Indicator.Indicator.NameEs} ({plan.Period}) > {Number(plan.Above, "0.##")}"
            + $" [{plan.Asked.Confidence}], sin {plan.Service.Type}{(plan.Modality is { } modality ? $" {modality}" : "")}{How(plan.Asked)}."
            + $" Población {People(totals.Population)}; pobres {People(totals.Poor)} ({People(totals.PoorLow)}–{People(totals.PoorHigh)}).";

    static string How(GapQuestion asked) => asked switch
    {
        { WithinKm: { } km } => $" a {Number(km, "0.##")} km o menos de la capital",
        { Assign.Code: "location" } => " ubicado dentro",
        _ => " declarado",
    };

    static string Plural(AdminLevel level) => level.Code switch
    {
        "department" => "departamentos",
        "province" => "provincias",
        _ => "distritos",
    };

    static string Text(object? value) => value as string ?? "";

    static string People(decimal number) => Number(number, "#,0");

    static string Number(object? value, string format)
        => value is null ? "sin dato" : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(format, Spanish);
}
