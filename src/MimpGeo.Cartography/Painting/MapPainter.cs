using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Painting;

/// <summary>Draws one picture of a map. What comes later lies on top; what lies beside the picture is cut off at its edge.</summary>
/// <remarks>
/// Pictures side by side continue each other when each gets every feature that touches it, with geometry that goes on
/// beyond the edge by half the widest line. Not for two threads at once.
/// </remarks>
public sealed class MapPainter(MapStyle style, PictureFrame frame) : IDisposable
{
    const double LegendInset = 8;

    readonly CairoCanvas _canvas = new(frame.Width, frame.Height, frame.WorldX, frame.WorldY);
    readonly ChoroplethInk _inks = new(style, frame.Scale);

    /// <summary>Draws a whole map: territories, lines from the finest to the coarsest, features without a style, dots, services, labels.</summary>
    public void Draw(MapContent content)
    {
        foreach (var polygon in content.Polygons)
            Draw(polygon);
        foreach (var outline in content.Outlines.OrderBy(outline => outline.Kind))
            Draw(outline);
        foreach (var feature in content.Plain)
            Draw(feature);
        foreach (var dot in content.Dots)
            Draw(dot);
        foreach (var service in content.Services)
            Draw(service);
        foreach (var label in content.Labels)
            Draw(label, label.Label.Look ?? content.LabelLook);
    }

    /// <summary>Fills a territory by its class; neighbours meet without a gap because no pixel is shared.</summary>
    public void Draw(PolygonFeature feature)
    {
        Trace(feature.Wkb);
        _canvas.Paint(_inks.Of(feature), Edges.Sharp);
    }

    public void Draw(OutlineFeature feature)
    {
        var line = style.Outlines[feature.Kind];
        Trace(feature.Wkb);
        if (line.Halo is { } halo)
            _canvas.Context.Stroke(new Pen(halo, line.Width + 2).Times(frame.Scale));
        _canvas.Context.Stroke(new Pen(line.Colour, line.Width).Times(frame.Scale));
    }

    /// <summary>Lines and dots get a white rim, areas a light veil that lets the map below be read.</summary>
    public void Draw(PlainFeature feature)
    {
        Trace(feature.Wkb);
        if (feature.Dimension == 2)
            _canvas.Context.Fill(PlainLook.Colour, PlainLook.Veil);
        else
            _canvas.Context.Stroke(PlainLook.Rim(feature.Dimension).Times(frame.Scale));
        _canvas.Context.Stroke(PlainLook.Line(feature.Dimension).Times(frame.Scale));
    }

    public void Draw(DotFeature dot)
        => _canvas.Draw(new Shape.Circle(new(dot.X, dot.Y), PlainLook.DotRadius * frame.Scale), PlainLook.Dot.Times(frame.Scale));

    public void Draw(ServiceFeature feature)
        => SymbolPainter.Draw(_canvas, style.SymbolOf(feature.Type, feature.Modality), new(feature.X, feature.Y), frame.Scale);

    /// <param name="label">Where it was placed, in CSS pixels of the world at this zoom.</param>
    /// <param name="look">The look it was measured with.</param>
    public void Draw(PlacedLabel label, TextLook look)
    {
        var scaled = look.Times(frame.Scale);
        var left = label.Box.Left * frame.Scale - frame.WorldX + scaled.HaloWidth;
        var top = label.Box.Top * frame.Scale - frame.WorldY + scaled.HaloWidth;
        _canvas.Text(label.Label.Text, new(left, top + _canvas.FontOf(scaled).Ascent), scaled);
    }

    /// <summary>Draws the legend into the lower left corner.</summary>
    public void Draw(Legend legend)
    {
        using var layout = new LegendLayout(legend);
        _canvas.Context.Save();
        _canvas.Context.Translate(LegendInset * frame.Scale, frame.Height - (layout.Height + LegendInset) * frame.Scale);
        new LegendPainter(_canvas, layout, frame.Scale).Draw(legend);
        _canvas.Context.Restore();
    }

    /// <summary>Writes the picture as PNG.</summary>
    public void WritePng(Stream stream) => _canvas.WritePng(stream);

    /// <summary>The picture as PNG.</summary>
    public byte[] ToPng() => _canvas.ToPng();

    public void Dispose() => _canvas.Dispose();

    internal ImageSurface Image => _canvas.Image;

    void Trace(ReadOnlyMemory<byte> wkb)
    {
        _canvas.Context.NewPath();
        WkbPath.Trace(wkb.Span, _canvas.Context);
    }
}
