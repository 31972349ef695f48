using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Geodata;

/// <summary>One territory's outline at its three levels of detail, EPSG:4326.</summary>
sealed record Outline(MultiPolygon Full, MultiPolygon Z8, MultiPolygon Z5)
{
    public const int Levels = 3;
}
