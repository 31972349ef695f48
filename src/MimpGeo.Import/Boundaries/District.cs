using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A district as the source draws it.</summary>
/// <param name="Ubigeo">INEI's code of six digits.</param>
/// <param name="Name">The name that is written beside it.</param>
/// <param name="Outline">EPSG:4326; it shares every vertex of a common border with its neighbours.</param>
public sealed record District(string Ubigeo, string Name, MultiPolygon Outline);
