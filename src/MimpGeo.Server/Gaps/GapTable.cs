using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using Npgsql;
using Spectre.Console;

namespace MimpGeo.Server.Gaps;

/// <summary>An answer as a table to read in a terminal, in Spanish.</summary>
static class GapTable
{
    public static async Task WriteAsync(TextWriter output, GapPlan plan, NpgsqlDataReader rows, CancellationToken cancel)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { "Ubigeo", "Nombre", "Provincia", "Departamento" })
            table.AddColumn(heading);
        foreach (var heading in new[] { plan.Indicator.Indicator.NameEs + (IsPercent(plan) ? ", %" : ""), "Población", "Pobres", $"{plan.Service.Type} más cercano, km" })
            table.AddColumn(new TableColumn(Markup.Escape(heading)) { NoWrap = true }.RightAligned());

        var totals = GapTotals.None;
        while (await rows.ReadAsync(cancel))
        {
            totals = GapTotals.Of(rows);
            table.AddRow(Cells(rows, plan).Select(cell => new Text(cell)));
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

    static List<string> Cells(NpgsqlDataReader row, GapPlan plan)
    {
        var cells = new Dictionary<string, object?>();
        for (var column = GapTotals.Columns; column < row.FieldCount; column++)
            cells[row.GetName(column)] = row.IsDBNull(column) ? null : row.GetValue(column);

        return
        [
            Text(cells["ubigeo"]), Text(cells["name"]), Text(cells["province"]), Text(cells["department"]),
            Between(cells["value"], cells["low"], cells["high"], IsPercent(plan) ? "0.0" : "0.000"),
            Number(cells["population"], "#,0"),
            Between(cells["poor"], cells["poor_low"], cells["poor_high"], "#,0"),
            cells["nearest_km"] is null && plan.Service.Type.Protection != Protection.Public ? "reservado" : Number(cells["nearest_km"], "#,0.0"),
        ];
    }

    static bool IsPercent(GapPlan plan) => plan.Indicator.Indicator.Most == 100;

    static string Between(object? value, object? low, object? high, string format)
        => low is null || high is null ? Number(value, format) : $"{Number(value, format)} ({Number(low, format)}–{Number(high, format)})";

    static string Summary(GapPlan plan, GapTotals totals)
    {
        var (one, many) = Nouns(plan.Asked.Level);
        var where = plan.Asked.Scope is { } scope ? $" en {plan.Facts.Territories.First(t => t.Ubigeo == scope).Name}" : "";
        var service = $"{plan.Service.Type}{(plan.Modality is { } modality ? $" {modality}" : "")}";
        var claim = $"{where} con {Lower(plan.Indicator.Indicator.NameEs)} ({plan.Period}){Sure(plan.Asked.Confidence)} mayor a {Number(plan.Above, "0.####")}"
            + $"{(IsPercent(plan) ? "\u00a0%" : "")} y sin {service}{How(plan.Asked)}";
        if (totals.Matched == 0)
            return $"Ningún resultado: no hay {many}{claim}.";

        var only = plan.Asked.Limit < totals.Matched ? $" Se listan {People(plan.Asked.Limit.Value)}." : "";
        return $"{People(totals.Matched)} {(totals.Matched == 1 ? one : many)}{claim}: {People(totals.Population)} habitantes,"
            + $" de ellos {People(totals.Poor)} pobres (entre {People(totals.PoorLow)} y {People(totals.PoorHigh)}).{only}";
    }

    static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    static string Sure(Confidence confidence) => confidence.Code switch
    {
        "certain" => " con certeza",
        "likely" => " probablemente",
        "possible" => " posiblemente",
        _ => "",
    };

    static string How(GapQuestion asked) => asked switch
    {
        { WithinKm: { } km } => $" a {Number(km, "0.##")} km o menos de la capital",
        { Assign.Code: "location" } => " ubicado dentro",
        _ => " declarado",
    };

    static (string One, string Many) Nouns(AdminLevel level) => level.Code switch
    {
        "department" => ("departamento", "departamentos"),
        "province" => ("provincia", "provincias"),
        _ => ("distrito", "distritos"),
    };

    static string Text(object? value) => value as string ?? "";

    static string People(decimal number) => Number(number, "#,0");

    static string Number(object? value, string format)
        => value is null ? "sin dato" : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(format, SpanishNumbers.Format);
}
