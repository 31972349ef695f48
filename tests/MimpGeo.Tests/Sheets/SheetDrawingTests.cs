using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>Map sheets as they are handed over: read back from the files.</summary>
public sealed class SheetDrawingTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("18")]
    [InlineData("18?size=a4")]
    [InlineData("18?orientation=landscape&lang=en")]
    [InlineData("18?date=2023-01")]
    [InlineData("21")]
    [InlineData("1501")]
    [InlineData("1501?size=a4")]
    [InlineData("16")]
    [InlineData("07")]
    [InlineData("06?service=CEM&above=50")]
    [InlineData("1801?size=a4")]
    [InlineData("00")]
    [InlineData("00?size=a4&orientation=landscape")]
    public async Task No_text_lies_over_another_or_beside_the_paper(string question)
    {
        var sheet = await SvgAsync(question);
        var texts = SheetTexts.Of(sheet);
        var paper = new Box(0, 0, Size(sheet, "width"), Size(sheet, "height"));

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.True(paper.Contains(text.Box), $"'{text.Text}' leaves the paper: {text.Box}"));
        Assert.Empty(
            from i in Enumerable.Range(0, texts.Count)
            from j in Enumerable.Range(i + 1, texts.Count - i - 1)
            where texts[i].Box.Shrunk(0.02).Overlaps(texts[j].Box)
            select $"'{texts[i].Text}' ({texts[i].Part}) over '{texts[j].Text}' ({texts[j].Part})");
    }

    [Theory]
    [InlineData("18")]
    [InlineData("1501")]
    [InlineData("00?size=a4")]
    public async Task Names_stay_inside_the_frame_and_off_the_symbols(string question)
    {
        var sheet = await SvgAsync(question);
        var frame = Frame(sheet);
        var names = SheetTexts.Of(sheet).Where(text => text.Part == "labels").ToList();
        var symbols = SheetTexts.In(sheet, "services", "path").Where(path => path.Attribute("fill")!.Value != "none").Select(Bounds).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(frame.Contains(name.Box), $"'{name.Text}' lies over the frame: {name.Box}"));
        Assert.Empty(
            from name in names
            from symbol in symbols
            where name.Box.Shrunk(0.1).Overlaps(symbol.Shrunk(0.1))
            select $"{name.Text} over {symbol}");
    }

    [Theory]
    [InlineData("18")]
    [InlineData("21")]
    [InlineData("00")]
    [InlineData("00?size=a4")]
    public async Task The_main_capitals_are_named_and_no_symbol_lies_over_them(string question)
    {
        var sheet = await SvgAsync(question);
        var names = SheetTexts.Of(sheet).Where(text => text.Part == "labels").Select(text => text.Text).ToList();
        var symbols = Symbols(sheet).Select(symbol => symbol.Name.LocalName == "path" ? Bounds(symbol) : Disc(symbol)).ToList();
        // A ring of the capital of a department has a disc inside.
        var dots = SheetTexts.In(sheet, "places", "circle").Where(circle => circle.Attribute("fill")!.Value == "#222222").Select(Disc).ToList();

        Assert.All(question.StartsWith("00", StringComparison.Ordinal) ? ["Iquitos", "Piura", "Cusco", "Puno", "Tacna"] : question == "18" ? ["Moquegua", "Ilo", "Omate"] : new[] { "Puno", "Juli", "Lampa" }, name => Assert.Contains(name, names));
        Assert.NotEmpty(dots);
        Assert.All(dots, dot => Assert.DoesNotContain(symbols, symbol => symbol.Contains(new Box(dot.Centre.X, dot.Centre.Y, dot.Centre.X, dot.Centre.Y))));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("15")]
    [InlineData("1501?size=a4")]
    public async Task Every_service_with_a_place_is_drawn(string question)
    {
        var (ubigeo, parameters) = question.Split('?') is [var code, var rest] ? (code, new[] { rest }) : (question, []);
        var read = await SheetSubjects.ReadAsync(map, ubigeo, parameters);
        var sheet = await SvgAsync(question);
        var outside = Regex.Match(sheet.Root!.Value, @"Servicios cuyo punto queda fuera del mapa: (\d+)") is { Success: true } told ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        // A badge tells for how many a symbol stands; it is a white disc of its own.
        var numbers = SheetTexts.Of(sheet).Where(text => text.Part == "services").Select(text => int.Parse(text.Text, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(read.Content.Map.Services.Sum(service => service.Count), Symbols(sheet).Count() - numbers.Count + numbers.Sum() + outside);
    }

    [Fact]
    public async Task Grid_and_capitals_lie_where_PROJ_puts_them()
    {
        var sheet = await SvgAsync("18");
        var (eastings, northings) = (GridLines(sheet, " E"), GridLines(sheet, " N"));
        var circles = SheetTexts.In(sheet, "places", "circle").Select(circle => new Point(SheetTexts.Number(circle, "cx"), SheetTexts.Number(circle, "cy"))).ToList();

        Assert.True(eastings.Count >= 2 && northings.Count >= 2);
        await using var database = NpgsqlDataSource.Create(map.ConnectionString);
        await using var command = database.CreateCommand("""
            SELECT ST_X(p), ST_Y(p) FROM (
                SELECT ST_Transform(capital_point, 32719) AS p FROM territory WHERE ubigeo IN ('180101', '180106', '180201', '180301', '180204')
            ) AS capital
            """);
        await using var row = await command.ExecuteReaderAsync(Cancel);
        var read = 0;
        for (; await row.ReadAsync(Cancel); read++)
        {
            var expected = new Point(Between(eastings, row.GetDouble(0)), Between(northings, row.GetDouble(1)));
            Assert.Contains(circles, circle => double.Hypot(circle.X - expected.X, circle.Y - expected.Y) < 0.1);
        }

        Assert.Equal(5, read);
    }

    [Fact]
    public async Task Five_crossings_of_the_grid_are_what_their_numbers_say()
    {
        var sheet = await SvgAsync("18");
        var (eastings, northings) = (GridLines(sheet, " E"), GridLines(sheet, " N"));
        // Millimetres to the kilometre, from the scale that is printed.
        var scale = double.Parse(Regex.Match(sheet.Root!.Value, @"Escala 1:([\d\u202f]+)").Groups[1].Value.Replace("\u202f", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var crossings = (from x in eastings from y in northings select (x, y)).Take(5).ToList();

        Assert.Equal(5, crossings.Count);
        Assert.All(crossings, crossing =>
        {
            Assert.Equal(eastings[0].Paper + (crossing.x.Metres - eastings[0].Metres) / scale * 1000, crossing.x.Paper, 0.1);
            Assert.Equal(northings[0].Paper - (crossing.y.Metres - northings[0].Metres) / scale * 1000, crossing.y.Paper, 0.1);
        });
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("pdf")]
    [InlineData("png")]
    public async Task The_same_request_makes_the_same_bytes(string form)
    {
        var first = await map.Client.GetByteArrayAsync($"/api/sheets/18.{form}?size=a4", Cancel);
        var second = await map.Client.GetByteArrayAsync($"/api/sheets/18.{form}?size=a4", Cancel);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task The_PDF_says_what_it_is_and_its_text_is_where_the_SVG_has_it()
    {
        var pdf = await map.Client.GetByteArrayAsync("/api/sheets/18.pdf", Cancel);
        var about = await Cartography.Sheets.PopplerAsync("pdfinfo", pdf);
        var fonts = await Cartography.Sheets.PopplerAsync("pdffonts", pdf);
        var words = Regex.Matches(await Cartography.Sheets.PopplerAsync("pdftotext", pdf, "-bbox"), """<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>""")
            .Select(word => (X: Millimetres(word, 1), Bottom: Millimetres(word, 4), Text: WebUtility.HtmlDecode(word.Groups[5].Value))).ToList();
        var names = SheetTexts.Of(await SvgAsync("18")).Where(text => text.Part is "labels" or "title" or "table" && !text.Text.Contains(' ', StringComparison.Ordinal)).ToList();

        Assert.Matches("Title: +Mapa de pobreza monetaria .* Moquegua", about);
        Assert.Matches("Tagged: +yes", about);
        Assert.Contains("/Lang", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.All(fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches("yes +yes +yes", font));
        Assert.True(names.Count > 20);
        Assert.All(names, name => Assert.Contains(words, word => word.Text == name.Text && Math.Abs(word.X - name.Box.Left) < 0.3 && Math.Abs(word.Bottom - name.Box.Bottom) < 0.3));
    }

    [Fact]
    public async Task Moquegua_of_January_2023_is_the_ministry_s_sheet()
    {
        var texts = SheetTexts.Of(await SvgAsync("18?date=2023-01"));

        Assert.Equal(
            ["San Cristóbal", "Ichuña", "Matalaque", "Cuchumbaya", "Carumas", "Yunga", "Ubinas", "Lloque", "Chojata", "Coalaque"],
            texts.Where(text => text.Part == "table").Select(text => text.Text).Where(text => Districts.Contains(text)));
        Assert.Equal(
            ("3", "3", "1", "1", "1"),
            (CountOf(texts, "CEM Regular"), CountOf(texts, "CEM Comisaría"), CountOf(texts, "Hogar de Refugio Temporal – HRT"),
                CountOf(texts, "Unidad de Protección Especial – UPE"), CountOf(texts, "Centro de Acogida Residencial de Niñas, Niños y Adolescentes – CAR NNA")));
    }

    static readonly HashSet<string> Districts = ["San Cristóbal", "Ichuña", "Matalaque", "Cuchumbaya", "Carumas", "Yunga", "Ubinas", "Lloque", "Chojata", "Coalaque"];

    [Fact]
    public async Task In_black_and_white_territories_and_symbols_are_grey()
    {
        var sheet = await SvgAsync("18?print=bw");

        foreach (var part in new[] { "territories", "services" })
            Assert.All(SheetTexts.Group(sheet, part).Descendants().Select(element => (string?)element.Attribute("fill")).OfType<string>().Where(fill => fill.StartsWith('#')), fill => Assert.True(fill[1..3] == fill[3..5] && fill[3..5] == fill[5..7], fill));
    }

    [Fact]
    public async Task An_atlas_has_contents_bookmarks_and_all_sheets()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        try
        {
            var (code, _, errors) = await ProgramProcess.RunAsync(map.ConnectionString, "sheet", Cancel, "18", "--atlas", "--level", "province", "--out", file);
            var pdf = await File.ReadAllBytesAsync(file, Cancel);

            Assert.True(code == 0, errors);
            Assert.Matches("Pages: +4", await Cartography.Sheets.PopplerAsync("pdfinfo", pdf));
            var text = await Cartography.Sheets.PopplerAsync("pdftotext", pdf, "-layout");
            Assert.All(["Índice", "Mariscal Nieto", "General Sánchez Cerro", "Ilo"], each => Assert.Contains(each, text.Split('\f')[0], StringComparison.Ordinal));
            Assert.Matches("/Outlines", Encoding.Latin1.GetString(pdf));
        }
        finally
        {
            File.Delete(file);
        }
    }

    async Task<XDocument> SvgAsync(string question)
    {
        var (ubigeo, query) = question.Split('?') is [var code, var rest] ? (code, $"?{rest}") : (question, "");
        return XDocument.Parse(await map.Client.GetStringAsync($"/api/sheets/{ubigeo}.svg{query}", Cancel));
    }

    static string CountOf(List<SheetTexts> texts, string label)
    {
        var line = texts.Single(text => text.Text == label && text.Part == "panel");
        return texts.Where(text => text.Part == "panel" && text.Box.Left > line.Box.Right && Math.Abs(text.Box.Bottom - line.Box.Bottom) < 0.8).MinBy(text => text.Box.Left)!.Text;
    }

    // The number of a line stands at its end: its middle is on the line.
    static List<(double Metres, double Paper)> GridLines(XDocument sheet, string letter) =>
    [
        .. from text in SheetTexts.Of(sheet)
           where text.Part == "coordinates" && text.Text.Replace('\u00a0', ' ').EndsWith(letter, StringComparison.Ordinal) && text.Text.Contains('\u202f', StringComparison.Ordinal)
           let metres = double.Parse(Regex.Replace(text.Text, @"[^\d]", ""), CultureInfo.InvariantCulture)
           let middle = letter == " E" ? text.Box.Centre.X : text.Box.Centre.Y
           let line = Lines(sheet, letter == " E").MinBy(at => Math.Abs(at - middle))
           orderby metres
           select (metres, line),
    ];

    static IEnumerable<double> Lines(XDocument sheet, bool upright)
        => from path in SheetTexts.In(sheet, "grid", "path")
           let ends = Regex.Matches(path.Attribute("d")!.Value, @"[ML]([\d.]+) ([\d.]+)").Select(end => (X: Number(end, 1), Y: Number(end, 2))).ToArray()
           where (ends[0].X == ends[1].X) == upright
           select upright ? ends[0].X : ends[0].Y;

    static double Between(List<(double Metres, double Paper)> lines, double metres)
        => lines[0].Paper + (metres - lines[0].Metres) * (lines[1].Paper - lines[0].Paper) / (lines[1].Metres - lines[0].Metres);

    static Box Frame(XDocument sheet) => Bounds(SheetTexts.Group(sheet, "map").Elements().Last());

    static Box Bounds(XElement path)
    {
        var corners = Regex.Matches(path.Attribute("d")!.Value, @"[ML](-?[\d.]+) (-?[\d.]+)").Select(corner => (X: Number(corner, 1), Y: Number(corner, 2))).ToList();
        return new(corners.Min(corner => corner.X), corners.Min(corner => corner.Y), corners.Max(corner => corner.X), corners.Max(corner => corner.Y));
    }

    // With a white rim; leaders and their ends have none.
    static IEnumerable<XElement> Symbols(XDocument sheet)
        => SheetTexts.Group(sheet, "services").Elements().Where(element => element.Name.LocalName is "path" or "circle" && (string?)element.Attribute("stroke") == "#ffffff");

    static Box Disc(XElement circle)
    {
        var (x, y, radius) = (SheetTexts.Number(circle, "cx"), SheetTexts.Number(circle, "cy"), SheetTexts.Number(circle, "r"));
        return new(x - radius, y - radius, x + radius, y + radius);
    }

    static double Size(XDocument sheet, string side) => double.Parse(sheet.Root!.Attribute(side)!.Value.Replace("mm", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    static double Millimetres(Match word, int group) => Number(word, group) / 72 * 25.4;
}
