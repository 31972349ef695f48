using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features;

/// <summary>The conformance classes that hold.</summary>
static class Conformance
{
    const string Features = "http://www.opengis.net/spec/ogcapi-features";
    const string Common = "http://www.opengis.net/spec/ogcapi-common";
    const string Cql2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    // The last is the draft's name of basic-spatial-functions, which QGIS looked for until 2025.
    static readonly string[] Cql2Classes =
    [
        "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators", "case-insensitive-comparison", "accent-insensitive-comparison",
        "basic-spatial-functions", "basic-spatial-functions-plus", "spatial-functions", "temporal-functions", "array-functions",
        "property-property", "functions", "arithmetic", "basic-spatial-operators",
    ];

    static readonly string[] OfFeatures =
    [
        $"{Common}-1/1.0/conf/core", $"{Common}-1/1.0/conf/landing-page", $"{Common}-1/1.0/conf/json", $"{Common}-1/1.0/conf/html", $"{Common}-1/1.0/conf/oas30",
        $"{Common}-2/1.0/conf/collections", $"{Common}-2/1.0/conf/json", $"{Common}-2/1.0/conf/html",
        $"{Features}-1/1.0/conf/core", $"{Features}-1/1.0/conf/geojson", $"{Features}-1/1.0/conf/html", $"{Features}-1/1.0/conf/oas30",
        $"{Features}-2/1.0/conf/crs",
        $"{Features}-3/1.0/conf/queryables", $"{Features}-3/1.0/conf/queryables-query-parameters",
        $"{Features}-3/1.0/conf/filter", $"{Features}-3/1.0/conf/features-filter",
        .. Cql2Classes.Select(name => Cql2 + name),
        $"{Features}-5/1.0/conf/schemas", $"{Features}-5/1.0/conf/queryables", $"{Features}-5/1.0/conf/sortables",
        $"{Features}-8/1.0/conf/sortables", $"{Features}-8/1.0/conf/sorting", $"{Features}-8/1.0/conf/features-sorting",
    ];

    public static IEnumerable<string> Classes(IEnumerable<OgcPart> parts) => OfFeatures.Concat(parts.SelectMany(part => part.Classes));
}
