using MimpGeo.Store.Collections;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Layers;

/// <summary>A file of features whose properties are known by now.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Srid">The reference system that the file itself names, as an EPSG code; null where it names none.</param>
/// <param name="Fields">The properties, in the file's order.</param>
/// <param name="Rows">Reads the features, from the first to the last, each time it is asked.</param>
sealed record LayerFile(string Name, int? Srid, IReadOnlyList<LayerField> Fields, Func<IEnumerable<LayerRow>> Rows);

/// <summary>A property and the type that fits all its values.</summary>
sealed record LayerField(string Name, PropertyType Type);

/// <summary>One feature.</summary>
/// <param name="Place">Where it stands in the file, such as <c>line 17</c> or <c>feature 3</c>.</param>
/// <param name="Id">Its own id; null where the file gives none.</param>
/// <param name="Geometry">Null where it has none.</param>
/// <param name="Values">One of each field: <c>string, long, double, bool, DateOnly, DateTime</c> (UTC) or null; JSON as a string.</param>
sealed record LayerRow(string Place, string? Id, Geometry? Geometry, object?[] Values);
