using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Everything that the boundaries are compiled from.</summary>
/// <param name="File">The name of the source file, for messages.</param>
/// <param name="Districts">All districts, in any order.</param>
/// <param name="ParentNames">Names of provinces and departments by their ubigeo of 4 and 2 digits.</param>
/// <param name="Obstacles">Points (EPSG:4326) that must stay in their district at every level: capitals, services.</param>
public sealed record BoundarySource(
    string File,
    IReadOnlyList<District> Districts,
    IReadOnlyDictionary<string, string> ParentNames,
    IReadOnlyList<Coordinate> Obstacles);
