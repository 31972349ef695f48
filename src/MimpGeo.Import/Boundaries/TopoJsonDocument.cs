using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A geometry of an object, as it stands in the file.</summary>
/// <param name="Json">JSON null, or an object with type, id and arcs.</param>
/// <param name="Line">Where it starts, counted from 1.</param>
sealed record TopoGeometry(JsonElement Json, int Line);

/// <summary>The parts of a TopoJSON that boundaries need: syntactically sound, not yet checked for meaning.</summary>
/// <param name="Objects">By name, each with its geometries in order.</param>
/// <param name="Arcs">Positions in degrees.</param>
sealed record TopoJsonDocument(
    IReadOnlyDictionary<string, IReadOnlyList<TopoGeometry>> Objects,
    IReadOnlyList<Coordinate[]> Arcs);
