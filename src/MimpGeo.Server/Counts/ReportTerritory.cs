using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Counts;

/// <summary>The territories that the ministry reports on.</summary>
static class ReportTerritory
{
    /// <exception cref="BadParameterException">It is no code, or a district's.</exception>
    public static Ubigeo Of(string ubigeo)
        => Ubigeo.TryParse(ubigeo, null, out var territory) && territory.Level != AdminLevel.District
            ? territory
            : throw new BadParameterException("ubigeo", $"'{ubigeo}' is not a territory to report on: expected 00 for the nation, a department such as 18 or a province such as 1501 (Lima Metropolitana).");
}
