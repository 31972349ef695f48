using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Painting;

/// <summary>Everything on a map, read once and in the order of drawing.</summary>
public sealed record MapContent
{
    /// <summary>Dark letters of 11 pixels with a white rim.</summary>
    public static readonly TextLook DefaultLook = new(11, new Rgb(34, 34, 34), Halo: Rgb.White, HaloWidth: 1.5);

    public IEnumerable<PolygonFeature> Polygons { get; init; } = [];

    public IEnumerable<OutlineFeature> Outlines { get; init; } = [];

    public IEnumerable<PlainFeature> Plain { get; init; } = [];

    public IEnumerable<DotFeature> Dots { get; init; } = [];

    public IEnumerable<ServiceFeature> Services { get; init; } = [];

    public IEnumerable<PlacedLabel> Labels { get; init; } = [];

    /// <summary>In CSS pixels.</summary>
    public TextLook LabelLook { get; init; } = DefaultLook;
}
