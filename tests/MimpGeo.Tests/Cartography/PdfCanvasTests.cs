using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class PdfCanvasTests
{
    const double Point = 72 / 25.4;

    static readonly byte[] Atlas = Sheets.Pdf(canvas =>
    {
        canvas.StartPage(210, 297, "Índice");
        canvas.LinkToPage(3, new Box(10, 20, 60, 25), () => canvas.Text("Áncash ..... 3", new(10, 24), Sheets.Look));
        var part = canvas.Bookmark("Láminas", 2);
        canvas.Bookmark("Áncash", 3, part);
        canvas.StartPage(Sheets.Width, Sheets.Height, "A-1");
        Sheets.Draw(canvas);
        canvas.StartPage(420, 297, "A-2");
        Sheets.Draw(canvas);
    });

    [Fact]
    public async Task A_document_describes_itself()
    {
        var info = await Sheets.PopplerAsync("pdfinfo", Atlas, "-isodates");

        Assert.All(
            ["Title: +Pobreza en Áncash \\(2018\\)", "Author: +Ministerio de la Mujer", "Subject: +Lámina A3", "Keywords: +pobreza, distritos",
                "Creator: +MimpGeo", "CreationDate: +2024-05-06T12:08:09Z", "Tagged: +yes", "Pages: +3", "PDF version: +1.4"],
            line => Assert.Matches(line, info));
    }

    [Fact]
    public async Task Pages_have_their_own_size_in_millimetres()
    {
        var info = await Sheets.PopplerAsync("pdfinfo", Atlas, "-l", "3");
        var sizes = Regex.Matches(info, @"size: +([\d.]+) x ([\d.]+)").Select(match => (Number(match, 1) / Point, Number(match, 2) / Point)).ToArray();

        Assert.Equal([(210, 297), (120, 80), (420, 297)], sizes.Select(size => ((int)Math.Round(size.Item1), (int)Math.Round(size.Item2))));
    }

    [Fact]
    public async Task Fonts_are_embedded_as_far_as_used()
    {
        var fonts = (await Sheets.PopplerAsync("pdffonts", Atlas)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+DejaVuSans.* yes yes yes ", font));
    }

    [Fact]
    public async Task Text_is_read_once_and_as_it_was_written()
    {
        var text = await Sheets.PopplerAsync("pdftotext", Sheets.Pdf());

        // pdftotext itself writes every kind of space as the plain one
        Assert.All(Sheets.Lines, line => Assert.Single(Regex.Matches(text, Regex.Escape(line.Replace('\u202f', ' ')))));
    }

    [Fact]
    public async Task Words_stand_where_they_were_put()
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        using var font = new Font(4);
        var page = XDocument.Parse(Regex.Replace(await Sheets.PopplerAsync("pdftotext", Sheets.Pdf(), "-bbox"), "<!DOCTYPE[^>]*>", ""));
        double Side(string word, string side) => (double)page.Descendants(html + "word").Single(each => each.Value == word).Attribute(side)! / Point;

        Assert.Equal(10, Side("áéíóúñº", "xMin"), 0.05);
        Assert.Equal(10 + font.Width("áéíóúñº"), Side("áéíóúñº", "xMax"), 0.1);
        Assert.InRange(76, Side("áéíóúñº", "yMin"), Side("áéíóúñº", "yMax"));
        Assert.Equal(60, Side("Índice", "yMax"), 0.1); // turned: it begins below
        Assert.InRange(115, Side("Índice", "xMin"), Side("Índice", "xMax"));
    }

    [Fact]
    public async Task The_structure_tree_tells_titles_from_figures()
    {
        var tree = await Sheets.PopplerAsync("pdfinfo", Sheets.Pdf(), "-struct-text");

        Assert.Matches(@"\ADocument\n  Figure", tree);
        Assert.Contains($"  H1 (block)\n    \"{Sheets.Lines[0]}\"", tree);
        Assert.Matches(@"\nLink \(inline\)\n  Object \d+ 0\n|  Link \(inline\)\n    Object \d+ 0\n", tree);
    }

    [Fact]
    public async Task Links_lead_to_the_web()
    {
        var links = await Sheets.PopplerAsync("pdfinfo", Atlas, "-url");

        Assert.Equal(2, Regex.Count(links, Regex.Escape("https://www.gob.pe/mimp?a=1&b=L%27Or%C3%A9al")));
        var rectangle = Regex.Match(Text(Sheets.Pdf()), @"/Rect \[ ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) \]");
        double[] sides = [10, 80 - 78, 60, 80 - 72]; // from the bottom left; cairo rounds outwards to whole points
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(sides[i] * Point, Number(rectangle, i + 1), 1.01));
    }

    [Fact]
    public async Task Links_and_bookmarks_lead_to_the_tops_of_pages()
    {
        var places = await Sheets.PopplerAsync("pdfinfo", Atlas, "-dests");

        Assert.Equal([(1, 842, "1"), (2, 227, "2"), (3, 842, "3")],
            Regex.Matches(places, @"(\d+) \[ XYZ +0 +(\d+) null +\] ""(\d+)""").Select(match => ((int)Number(match, 1), (int)Number(match, 2), match.Groups[3].Value)));
        Assert.Matches(@"/Subtype /Link[^>]*/Dest \(3\)", Text(Atlas)); // of page 1, long before page 3
    }

    [Fact]
    public void Bookmarks_are_nested_and_pages_have_names()
    {
        var text = Text(Atlas);
        var child = Regex.Match(text, $@"\n(\d+) 0 obj\n<< /Title <{Utf16("Áncash")}>\s+/Parent (\d+) 0 R", RegexOptions.IgnoreCase);

        Assert.Matches($@"(?i)\n{child.Groups[2].Value} 0 obj\n<< /Title <{Utf16("Láminas")}>", text);
        Assert.Matches(@"/P \(A-\)|/P <", text[text.IndexOf("/Nums", StringComparison.Ordinal)..]);
        Assert.Contains("/PageLabels", text);
    }

    [Fact]
    public void The_catalogue_names_the_language_and_keeps_what_it_had()
    {
        var text = Text(Atlas);
        var catalogues = Regex.Matches(text, @"\n(\d+) 0 obj\s*<< /Type /Catalog(.*?)\nendobj", RegexOptions.Singleline);

        Assert.Equal(2, catalogues.Count);
        Assert.Equal(catalogues[0].Groups[1].Value, catalogues[1].Groups[1].Value);
        Assert.All(["/Lang (es-PE)", "/ViewerPreferences << /DisplayDocTitle true >>", "/StructTreeRoot", "/Outlines", "/PageLabels", "/MarkInfo"],
            entry => Assert.Contains(entry, catalogues[1].Groups[2].Value));
    }

    [Fact]
    public void Every_entry_of_the_cross_reference_tables_leads_to_its_object()
    {
        var text = Text(Atlas);
        var tables = Regex.Matches(text, @"(?<=\n)xref\n(\d+) (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer.*?startxref\n(\d+)\n%%EOF\n", RegexOptions.Singleline);

        Assert.Equal(2, tables.Count);
        foreach (Match table in tables)
        {
            Assert.Equal(table.Index, (int)Number(table, 4));
            var rows = table.Groups[3].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal((int)Number(table, 2), rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].EndsWith("n ", StringComparison.Ordinal))
                    Assert.StartsWith($"{(int)Number(table, 1) + i} 0 obj", text[int.Parse(rows[i][..10], CultureInfo.InvariantCulture)..][..20]);
            }
        }

        Assert.Contains($"/Prev {tables[0].Index}\n", text[tables[1].Index..]);
    }

    [Fact]
    public async Task A_page_looks_like_the_picture()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "sheet.pdf");
            await File.WriteAllBytesAsync(file, Sheets.Pdf(), TestContext.Current.CancellationToken);
            await OtherProgram.RunAsync("pdftoppm", "-png", "-r", "127", "-singlefile", file, Path.Combine(folder.FullName, "page"));
            var page = PngPicture.Read(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "page.png"), TestContext.Current.CancellationToken));
            Assert.InRange(Difference(page, PngPicture.Read(Sheets.Png(127))), 0, 4);
            Assert.InRange(Difference(page, PngPicture.Read(Sheets.Png(127, canvas => canvas.Draw(Shape.Rectangle(0, 0, 120, 80), new Ink(Rgb.White))))), 10, 100);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Hatches_are_lines_and_no_pictures() => Assert.DoesNotContain("/Subtype /Image", Text(Atlas));

    [Fact]
    public void The_same_drawing_makes_the_same_bytes() => Assert.Equal(Sheets.Pdf(), Sheets.Pdf());

    [Theory]
    [InlineData(0)] // before the first byte
    [InlineData(2000)] // in a page
    [InlineData(-30)] // in what is appended
    public void A_stream_that_breaks_is_told(int size)
    {
        var whole = Sheets.Pdf();
        using var full = new MemoryStream(new byte[size < 0 ? whole.Length + size : size]);
        var told = Assert.Throws<CairoException>(() =>
        {
            using var canvas = new PdfCanvas(full, Sheets.About);
            canvas.StartPage(Sheets.Width, Sheets.Height);
            Sheets.Draw(canvas);
            canvas.Finish();
        });

        Assert.IsType<NotSupportedException>(told.InnerException);
        Assert.Equal("cairo: error while writing to output stream.", told.Message);
    }

    [Fact]
    public void A_document_that_is_given_up_writes_no_end()
    {
        using var stream = new MemoryStream();
        using (var canvas = new PdfCanvas(stream, Sheets.About))
        {
            canvas.StartPage(10, 10);
            Sheets.Draw(canvas);
        }

        Assert.DoesNotContain("%%EOF", Text(stream.ToArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_fails_within_a_page_is_told_and_leaves_a_fragment(int pages)
    {
        using var stream = new MemoryStream();
        Assert.Throws<CairoException>(() =>
        {
            using var canvas = new PdfCanvas(stream, Sheets.About);
            for (var page = 1; page <= pages; page++)
            {
                canvas.StartPage(50, 50);
                canvas.LinkToPage(9, new Box(0, 0, 5, 5), () => Sheets.Draw(canvas));
            }

            canvas.Group("broken", () => canvas.Text("sin ángulo", new(5, 5), Sheets.Look, double.NaN), Role.Paragraph);
            canvas.StartPage(50, 50);
        });

        Assert.DoesNotContain("%%EOF", Text(stream.ToArray()));
    }

    [Fact]
    public void A_canvas_that_nobody_disposes_of_harms_nothing()
    {
        Forgotten();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.NotEmpty(Sheets.Pdf());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Forgotten()
    {
        for (var i = 0; i < 10; i++)
        {
            var canvas = new PdfCanvas(Stream.Null, Sheets.About);
            canvas.StartPage(50, 50);
            Sheets.Draw(canvas);
        }
    }

    [Fact]
    public async Task A_table_is_one_and_parts_within_a_clip_have_no_role()
    {
        var tree = await Sheets.PopplerAsync("pdfinfo", Sheets.Pdf(canvas =>
        {
            canvas.StartPage(50, 50);
            canvas.Group("table", () => canvas.Group("row", () => canvas.Group("cell", () => canvas.Text("Ica", new(5, 5), Sheets.Look), Role.Cell), Role.Row), Role.Table);
            canvas.Clip(Shape.Rectangle(0, 10, 50, 40), () => canvas.Group("note", () => canvas.Text("Puno", new(5, 20), Sheets.Look), Role.Paragraph));
        }), "-struct-text");

        Assert.Matches(@"Document\n  Table[^\n]*\n    TR[^\n]*\n      TD[^\n]*\n        ""Ica""", tree);
        Assert.DoesNotContain("  P (block)", tree);
    }

    [Fact]
    public void Any_drawing_ends_well()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            Assert.NotEmpty(Sheets.Pdf(canvas =>
            {
                for (var page = random.Next(1, 4); page > 0; page--)
                {
                    canvas.StartPage(100, 80);
                    AnyDrawing(canvas, random, 5);
                }
            }));
        }
    }

    // On the page and beside it, parts in parts: cairo 1.16 aborts the process where tags are lost.
    static void AnyDrawing(PdfCanvas canvas, Random random, int depth)
    {
        double Place() => random.NextDouble() * 160 - 30;
        var box = Shape.Rectangle(Place(), Place(), 10 + random.Next(120), 10 + random.Next(120));
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            switch (random.Next(depth == 0 ? 3 : 6))
            {
                case 0:
                    canvas.Draw(box, new Ink(Sheets.Red, Sheets.Hatch, new Pen(Rgb.Black, 1)) { Alpha = random.Next(1, 3) / 2.0 });
                    break;
                case 1:
                    canvas.Text(Sheets.Lines[0], new(Place(), Place()), Sheets.Look, random.Next(3) * 45);
                    break;
                case 2:
                    canvas.Draw(Shape.Segment(new(Place(), Place()), new(Place(), Place())), new Ink(Edge: new Pen(Rgb.Black, 1)));
                    break;
                case 3:
                    canvas.Clip(box, () => AnyDrawing(canvas, random, depth - 1));
                    break;
                case 4:
                    canvas.Group("part", () => AnyDrawing(canvas, random, depth - 1), (Role)random.Next(8));
                    break;
                default:
                    canvas.Link(Sheets.Address, new Box(Place(), Place(), Place() + 160, Place() + 160), () => AnyDrawing(canvas, random, depth - 1));
                    break;
            }
        }
    }

    [Fact]
    public async Task What_lies_beside_the_page_is_cut_off()
        => Assert.Contains("Document", await Sheets.PopplerAsync("pdfinfo", Sheets.Pdf(canvas =>
        {
            canvas.StartPage(10, 10);
            Sheets.Draw(canvas);
        }), "-struct-text"));

    [Fact]
    public void What_cannot_be_is_refused()
    {
        using var stream = new MemoryStream();
        using var canvas = new PdfCanvas(stream, Sheets.About);

        Assert.Throws<InvalidOperationException>(() => Sheets.Draw(canvas));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.StartPage(5081, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.StartPage(10, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.Bookmark("cero", 0));
        Assert.Throws<ArgumentException>(() => canvas.Link("javascript:alert(1)", default, () => { }));
        Assert.Throws<ArgumentException>(() => new PdfCanvas(stream, Sheets.About with { Language = "es) /Evil (" }));
        canvas.StartPage(10, 10);
        canvas.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Sheets.Draw(canvas));
    }

    [Fact]
    public void A_link_to_a_page_that_is_not_there_is_told()
        => Assert.Equal("A link leads to page 2 of 1.", Assert.Throws<InvalidOperationException>(() => Sheets.Pdf(canvas =>
        {
            canvas.StartPage(10, 10);
            canvas.LinkToPage(2, new Box(0, 0, 5, 5), () => { });
        })).Message);

    static double Difference(PngPicture one, PngPicture other)
    {
        var (width, height) = (Math.Min(one.Width, other.Width), Math.Min(one.Height, other.Height));
        Assert.InRange(Math.Abs(one.Width - other.Width) + Math.Abs(one.Height - other.Height), 0, 2);
        return Enumerable.Range(0, height).Average(y => Difference(one.Row(0, y, width), other.Row(0, y, width)));
    }

    static double Difference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += Math.Abs(one[i] - other[i]);
        return sum / one.Length;
    }

    static string Utf16(string text) => Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    static string Text(byte[] pdf) => Encoding.Latin1.GetString(pdf);

    static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
