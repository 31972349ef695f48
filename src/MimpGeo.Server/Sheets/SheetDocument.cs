using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Documents;

namespace MimpGeo.Server.Sheets;

/// <summary>What a sheet shows, as a text with tables: for those who do not see the map.</summary>
static class SheetDocument
{
    public static Document Of(Sheet sheet)
    {
        var content = sheet.Content;
        return new(content.Words.Title, [
            Paragraph.Of(content.Words.Subtitle),
            .. Legend(sheet),
            .. Answer(content),
            Heading(sheet, "Los valores más altos", "The highest values"),
            TableOf(content.Ranking),
            Heading(sheet, "Todos los distritos", "All districts"),
            Districts(sheet),
            .. Coarser(sheet),
            .. content.Words.Notes.Select(Paragraph.Note),
            .. Sources(sheet),
        ])
        { Language = sheet.Question.Language == "en" ? "en" : "es-PE" };
    }

    static IEnumerable<Block> Legend(Sheet sheet)
    {
        var (content, numbers) = (sheet.Content, Numbers(sheet));
        var legend = Cartography.Legends.Legend.Of(content.Style, content.Words.LegendTitle, content.Words.Language, content.Counts);
        yield return Heading(sheet, "Leyenda", "Legend");
        yield return Counted(
            content.Words.LegendTitle, sheet.Question.Language, "Clase", "Class", "Distritos", "Districts",
            legend.Entries.Select(entry => (entry.Label, entry.Count is { } count ? numbers.Whole(count) : "–")));
        if (content.Services.Count > 0)
        {
            yield return Counted(
                In(sheet, "Servicios", "Services"), sheet.Question.Language, "Servicio", "Service", "N°", "Number",
                content.Services.Select(service => (service.Label, Count(service, sheet, numbers))));
        }
    }

    static Table Counted(string caption, string language, string es, string en, string countEs, string countEn, IEnumerable<(string Label, string Count)> rows) => new(
        caption,
        [new TableRow(Cell.Head(new Words(es, en).In(language)), Cell.Head(new Words(countEs, countEn).In(language)))],
        [.. rows.Select(row => new TableRow(Cell.Name(row.Label), Cell.Number(row.Count)))]);

    static string Count(LegendService service, Sheet sheet, SheetNumbers numbers)
        => service.Unplaced == 0 ? numbers.Whole(service.Count ?? 0)
            : $"{numbers.Whole(service.Count ?? 0)} ({In(sheet, $"{numbers.Whole(service.Unplaced)} sin lugar en el mapa", $"{numbers.Whole(service.Unplaced)} without a place on the map")})";

    static IEnumerable<Block> Answer(SheetContent content) => content.Answer is { } answer ? [new Heading(1, answer.Title), answer.Rows is [] ? Paragraph.Of("–") : TableOf(answer with { Title = "" })] : [];

    static Table TableOf(SheetTable table) => new(
        table.Title,
        [new TableRow([.. table.Headings.Select(heading => Cell.Head(heading))])],
        [.. table.Rows.Select(row => new TableRow([.. row.Select((text, at) => char.IsAsciiDigit(text.FirstOrDefault()) ? Cell.Number(text) : at == 0 ? Cell.Name(text) : Cell.Of(text))]))]);

    static Table Districts(Sheet sheet)
    {
        var (numbers, hasProvince, hasInterval) = (Numbers(sheet), sheet.Territory.Ubigeo.Level != AdminLevel.Province, sheet.Districts.Any(district => district.Interval is not null));
        var headings = new[] { sheet.Territory.IsNation ? In(sheet, "Departamento", "Department") : null, hasProvince ? In(sheet, "Provincia", "Province") : null, In(sheet, "Distrito", "District"), numbers.Heading, hasInterval ? In(sheet, "Intervalo 95 %", "95% interval") : null, In(sheet, "Servicios", "Services") };
        return new("", [new TableRow([.. headings.OfType<string>().Select(heading => Cell.Head(heading))])], [.. sheet.Districts.Select(Row)]);

        TableRow Row(SheetDistrict district) => new([
            .. sheet.Territory.IsNation ? [Cell.Of(district.Department)] : Array.Empty<Cell>(),
            .. hasProvince ? [Cell.Of(district.Province)] : Array.Empty<Cell>(),
            Cell.Name(district.Name), Cell.Number(numbers.Value(district.Value)),
            .. hasInterval ? [Cell.Number(numbers.Interval(district.Interval))] : Array.Empty<Cell>(),
            Cell.Of(sheet.Services.ByDistrict.GetValueOrDefault(district.Ubigeo, ""))]);
    }

    static IEnumerable<Block> Coarser(Sheet sheet) => sheet.Content.Coarser is not { } inset ? [] :
    [
        new Heading(1, inset.Title),
        Counted(
            "", sheet.Question.Language, sheet.Territory.IsNation ? "Departamento" : "Provincia", sheet.Territory.IsNation ? "Department" : "Province", Numbers(sheet).Heading, Numbers(sheet).Heading,
            inset.Areas.Zip(inset.Names, (area, name) => (name.Text, Numbers(sheet).Value(area.Value)))),
    ];

    static IEnumerable<Block> Sources(Sheet sheet)
    {
        var imprint = sheet.Content.Imprint;
        yield return Heading(sheet, "Fuentes", "Sources");
        foreach (var source in imprint.Sources)
            yield return Paragraph.Of(source);
        yield return Paragraph.Of(In(sheet, $"Licencias de los datos: {imprint.Licence}.", $"Licences of the data: {imprint.Licence}."));
        yield return Paragraph.Of($"{imprint.Author}. {In(sheet, "Datos", "Data")}: {imprint.Snapshot}, {imprint.Date:yyyy-MM-dd}. {imprint.Url}");
    }

    static Heading Heading(Sheet sheet, string es, string en) => new(1, In(sheet, es, en));

    static string In(Sheet sheet, string es, string en) => new Words(es, en).In(sheet.Question.Language);

    static SheetNumbers Numbers(Sheet sheet) => new(sheet.Question.Language, sheet.Question.Style.Unit);
}
