using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Painting;

/// <summary>A territory of the choropleth.</summary>
/// <param name="Wkb">Its area in pixels of the picture, little-endian.</param>
/// <param name="Value">Of the indicator; <see langword="null"/> when there is no figure.</param>
/// <param name="Interval">Around the value, where one is published.</param>
/// <param name="Faded">Whether it lies outside the answer.</param>
public readonly record struct PolygonFeature(ReadOnlyMemory<byte> Wkb, decimal? Value, Interval? Interval = null, bool Faded = false);

/// <summary>A line around territories.</summary>
/// <param name="Wkb">Lines, or areas whose rings are drawn, in pixels of the picture, little-endian.</param>
/// <param name="Kind">Which line of the style.</param>
public readonly record struct OutlineFeature(ReadOnlyMemory<byte> Wkb, OutlineKind Kind);

/// <summary>A feature of a layer without a style: all are drawn alike.</summary>
/// <param name="Wkb">Points, lines or areas in pixels of the picture, little-endian.</param>
/// <param name="Dimension">Of its largest part: 0 points, 1 lines, 2 areas.</param>
public readonly record struct PlainFeature(ReadOnlyMemory<byte> Wkb, int Dimension);

/// <summary>A small dot, such as a town's, in pixels of the picture.</summary>
public readonly record struct DotFeature(double X, double Y);

/// <summary>A service at its place, in pixels of the picture.</summary>
public readonly record struct ServiceFeature(double X, double Y, string Type, string Modality);
