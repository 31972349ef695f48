using System.Diagnostics;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using Xunit;

namespace MimpGeo.Tests.Cartography;

[Collection(AloneCollection.Name)]
public sealed class SheetMemoryTests
{
    [Fact]
    public void Two_thousand_sheets_of_each_kind_leave_no_memory_behind()
    {
        Draw(300);
        var before = WorkingSet();
        Draw(2000);

        Assert.InRange(WorkingSet() - before, long.MinValue, 40_000_000);
    }

    static void Draw(int count)
    {
        for (var i = 0; i < count; i++)
        {
            using (var canvas = SvgCanvas.OfSheet(Stream.Null, 60, 40, "Lámina"))
                Small(canvas, i);
            using (var canvas = new PngCanvas(60, 40, 50))
            {
                Small(canvas, i);
                canvas.WritePng(Stream.Null);
            }

            using var document = new PdfCanvas(Stream.Null, Sheets.About);
            document.StartPage(60, 40, "A");
            document.Bookmark("A", 1);
            Small(document, i);
            if (i % 10 > 0) // a tenth is given up
                document.Finish();
        }
    }

    static void Small(ICanvas canvas, int i)
        => canvas.Clip(Shape.Rectangle(0, 0, 50, 30), () =>
        {
            canvas.Draw(new Shape.Area([[new(1, 1), new(40, 1), new(20, 20)]]), new Ink(Sheets.Red, Sheets.Hatch, new Pen(Rgb.Black, 0.3)));
            canvas.Link(Sheets.Address, new Box(1, 1, 9, 9), () => canvas.Text("Ñuñoa", new(5, 30), Sheets.Look with { Size = 3 + i % 5, Bold = i % 2 == 0 }, -i));
        });

    static long WorkingSet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
