using Microsoft.EntityFrameworkCore.ChangeTracking;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>Whether two geometries are the same value in the database: type, SRID, structure and every ordinate.</summary>
/// <remarks>Stricter than <see cref="Geometry.EqualsExact(Geometry)"/>, which looks at X and Y only.</remarks>
sealed class GeometryValueComparer<TGeometry>() : ValueComparer<TGeometry>(
    (left, right) => GeometryValues.Same(left, right),
    geometry => HashCode.Combine(geometry.GeometryType, geometry.SRID, geometry.NumPoints),
    geometry => (TGeometry)geometry.Copy())
    where TGeometry : Geometry;
