using MimpGeo.Domain;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Checks;

/// <summary>A row that names a territory by a code, and what else it says of where it is.</summary>
sealed record CodedRow(int Line, Ubigeo Code, string? Name = null, Point? Point = null);
