using System.Diagnostics;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using Xunit;

namespace MimpGeo.Tests.Cartography;

[Collection(AloneCollection.Name)]
public sealed class CairoTests
{
    static readonly Rgb Red = Rgb.Parse("#ff0000");
    static readonly Rgb Blue = Rgb.Parse("#0000ff");

    [Fact]
    public void A_rectangle_with_a_hole_is_filled_around_the_hole()
    {
        using var image = Drawn(context =>
        {
            context.Rectangle(2, 2, 16, 16);
            context.Rectangle(6, 6, 8, 8);
            context.Fill(Red);
        });

        Assert.Equal((Red, 255), image.Pixel(3, 3));
        Assert.Equal(0, image.Pixel(10, 10).Alpha);
        Assert.Equal(0, image.Pixel(0, 0).Alpha);
    }

    [Fact]
    public void Opacity_is_kept_beside_the_colour()
    {
        using var image = Drawn(context =>
        {
            context.Rectangle(0, 0, 20, 20);
            context.Fill(Red, 0.5);
        });

        Assert.Equal((Red, 128), image.Pixel(5, 5));
    }

    [Fact]
    public void The_dash_of_one_line_does_not_reach_the_next()
    {
        using var image = Drawn(context =>
        {
            Line(context, 5);
            context.Stroke(new Pen(Red, 2) { Dash = [4, 8] });
            Line(context, 15);
            context.Stroke(new Pen(Blue, 2));
        });

        Assert.Equal([255, 0], new[] { 2, 8 }.Select(x => (int)image.Pixel(x, 5).Alpha));
        Assert.All(Enumerable.Range(1, 18), x => Assert.Equal((Blue, 255), image.Pixel(x, 15)));
    }

    [Fact]
    public void Clips_groups_and_transformations_end_with_their_scope()
    {
        using var image = Drawn(context =>
        {
            context.Save();
            context.Rectangle(0, 0, 10, 20);
            context.Clip();
            context.Translate(1, 1);
            context.Scale(2);
            context.Rectangle(0, 0, 100, 100);
            context.Group(0.5, () => context.Fill(Red));
            context.Restore();
            context.NewPath();
            context.Circle(15, 10, 3);
            context.Fill(Blue);
        });

        Assert.Equal(0, image.Pixel(0, 0).Alpha);
        Assert.Equal((Red, 128), image.Pixel(5, 5));
        Assert.Equal(0, image.Pixel(11, 5).Alpha);
        Assert.Equal((Blue, 255), image.Pixel(15, 10));
    }

    [Fact]
    public void Text_is_as_wide_as_it_measures()
    {
        using var font = new Font(20);
        using var image = new ImageSurface(200, 40);
        using var context = new Context(image);
        context.Text(font, "Ñuñoa", 5, 30, Rgb.Black);

        var columns = Enumerable.Range(0, 200).Where(x => Enumerable.Range(0, 40).Any(y => image.Pixel(x, y).Alpha > 0)).ToArray();
        Assert.InRange(columns[0], 5, 8);
        Assert.InRange(columns[^1], font.Width("Ñuñoa") + 1, font.Width("Ñuñoa") + 5);
        Assert.InRange(font.Ascent, 15, 20);
        Assert.InRange(font.Descent, 3, 6);
    }

    [Fact]
    public void A_picture_is_written_as_png()
    {
        using var image = new ImageSurface(3, 2);

        Assert.Equal([0x89, .. "PNG"u8], image.ToPng()[..4]);
    }

    [Fact]
    public void A_stream_that_breaks_is_told()
    {
        using var image = new ImageSurface(3, 2);
        using var full = new MemoryStream(new byte[10]);

        var told = Assert.Throws<CairoException>(() => image.WritePng(full));
        Assert.IsType<NotSupportedException>(told.InnerException);
        Assert.Equal("cairo: error while writing to output stream.", told.Message);
    }

    [Fact]
    public void A_failure_is_told_in_words()
    {
        using var image = new ImageSurface(3, 2);
        using var context = new Context(image);
        context.Restore();

        Assert.Equal("cairo: cairo_restore() without matching cairo_save().", Assert.Throws<CairoException>(context.ThrowIfFailed).Message);
    }

    [Fact]
    public void A_context_is_not_used_after_its_end()
    {
        using var image = new ImageSurface(3, 2);
        var context = new Context(image);
        context.Dispose();

        Assert.Throws<ObjectDisposedException>(() => context.LineTo(1, 1));
        Assert.Throws<ObjectDisposedException>(() => context.Fill(Red));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    [InlineData(16_385, 1)]
    public void Sizes_out_of_reach_are_refused(int width, int height)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ImageSurface(width, height));

    [Fact]
    public void A_missing_library_says_what_to_install()
    {
        Assert.False(CairoLibrary.IsThere("libcairo-that-is-not-there.so"));
        Assert.Equal("Drawing pictures needs the cairo library: apt-get install libcairo2", new CairoMissingException().Message);
    }

    [Fact]
    public void Ten_thousand_pictures_leave_no_memory_behind()
    {
        Pictures(1000);
        var before = WorkingSet();
        Pictures(10_000);

        Assert.InRange(WorkingSet() - before, long.MinValue, 50_000_000);
    }

    static void Pictures(int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var hatch = new Hatch(new HatchInk(Red, HatchDirection.Rising, 8, 1));
            using var font = new Font(10 + i % 5);
            using var image = Drawn(context =>
            {
                context.Rectangle(0, 0, 20, 20);
                context.Fill(hatch);
                context.Text(font, "Ica", 0, 15, Blue);
                context.Group(0.5, () => context.Stroke(new Pen(Blue, 2)));
            });
            image.WritePng(Stream.Null);
        }
    }

    static long WorkingSet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    static ImageSurface Drawn(Action<Context> draw)
    {
        var image = new ImageSurface(20, 20);
        using var context = new Context(image);
        draw(context);
        context.ThrowIfFailed();
        return image;
    }

    static void Line(Context context, double y)
    {
        context.NewPath();
        context.MoveTo(0, y);
        context.LineTo(20, y);
    }
}
