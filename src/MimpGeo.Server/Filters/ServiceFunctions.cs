using MimpGeo.Cql2;
using MimpGeo.Domain;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>Functions of our own in filters: where services are, and the geometry of another feature.</summary>
static class ServiceFunctions
{
    // The index orders by distances on the sphere, which differ from those on the ellipsoid by half a per cent.
    const int Candidates = 5;

    static readonly CqlArgument Type = new("type", "Code of a service type, such as 'CEM'.", CqlType.Text);

    /// <summary>The functions of any collection, for the list of them.</summary>
    public static IReadOnlyList<CqlFunction> Listed { get; } = Of(BuiltInCollections.All[2], new(0, []));

    public static IReadOnlyList<CqlFunction> Of(Collection collection, CollectionSet set)
    {
        // Of territories the import has found out already: by what is declared, and from the capital.
        var isTerritory = collection.Relation.Contains("collection_territory", StringComparison.Ordinal);
        return
        [
            new("has_service", "Whether the territory has a service of the type, as the directory declares it; of other features, whether one lies in their geometry. Not known where no list exists.",
                [Type], CqlType.Boolean, operands => isTerritory ? Declared(operands[0]) : Inside(operands[0], collection)),
            new("nearest_km", "Geodesic kilometres to the nearest public service of the type: from a territory's capital, or from the feature's geometry.",
                [Type], CqlType.Number, operands => isTerritory ? NearestOfCapital(operands[0]) : Nearest(operands[0], collection)),
            new("count_within", "How many public services of the type lie within so many kilometres, geodesic: of a territory's capital, or of the feature's geometry.",
                [Type, new("km", "Kilometres.", CqlType.Number)], CqlType.Integer, operands => Within(operands[0], operands[1], isTerritory, collection)),
            new("feature", "The geometry of a feature of a collection.",
                [new("collection", "Id of the collection.", CqlType.Text), new("id", "Id of the feature.", CqlType.Text)], CqlType.Geometry, operands => Feature(operands[0], operands[1], set)),
        ];
    }

    // Where no list of the type exists, nothing is known: neither the filter nor its NOT holds. IN over a list that does
    // not depend on the row is hashed once.
    static string Declared(CqlOperand type) => $"""
        CASE WHEN EXISTS (SELECT FROM service_total AS s WHERE s.type = {Checked(type)} AND length(s.ubigeo) = length(f.ubigeo))
             THEN f.ubigeo IN (SELECT s.ubigeo FROM service_total AS s WHERE s.type = {type.Sql} AND s.count > 0) END
        """;

    static string Inside(CqlOperand type, Collection collection) => $"""
        CASE WHEN EXISTS (SELECT FROM public_service AS s WHERE s.type = {Public(type)})
             THEN EXISTS (SELECT FROM public_service AS s WHERE s.type = {type.Sql} AND ST_Intersects({Geometry(type, collection)}, s.geom)) END
        """;

    static string NearestOfCapital(CqlOperand type)
        => $"SELECT n.km FROM nearest_service AS n WHERE n.type = {Public(type)} AND n.modality = '' AND n.ubigeo = f.ubigeo";

    static string Nearest(CqlOperand type, Collection collection) => $"""
        SELECT min(ST_Distance(near.geom::geography, {Geometry(type, collection)}::geography)) / 1000
        FROM (
            SELECT s.geom FROM public_service AS s
            WHERE s.type = {Public(type)} AND s.geom IS NOT NULL AND {Geometry(type, collection)} IS NOT NULL
            ORDER BY s.geom::geography <-> {Geometry(type, collection)}::geography
            LIMIT {Candidates}
        ) AS near
        """;

    static string Within(CqlOperand type, CqlOperand km, bool isTerritory, Collection collection)
    {
        var from = isTerritory ? "(SELECT t.capital_point FROM territory AS t WHERE t.ubigeo = f.ubigeo)" : Geometry(type, collection);
        return $"SELECT CASE WHEN {from} IS NOT NULL THEN count(*) END FROM public_service AS s WHERE s.type = {Public(type)} AND ST_DWithin(s.geom::geography, {from}::geography, {km.Sql} * 1000)";
    }

    static string Feature(CqlOperand collection, CqlOperand id, CollectionSet set)
        => collection.Node is CqlText { Value: var name } && set.Find(name)?.Collection is { Geometry.Column: var geometry } found
            ? $"SELECT g.{geometry} FROM {found.Relation} AS g WHERE g.{found.FeatureId} = {id.Sql}"
            : throw CqlException.At(collection.Node, $"expected the id of a collection with geometry in quotes: {string.Join(", ", set.All.Select(facts => facts.Collection).Where(known => known.Geometry is not null).Select(known => known.Id))}.");

    static string Geometry(CqlOperand type, Collection collection)
        => collection.Geometry is { Column: var column } ? $"f.{column}" : throw CqlException.At(type.Node, $"{collection.Id} has no geometry to measure from.");

    static string Public(CqlOperand type)
    {
        var sql = Checked(type);
        return type.Node is CqlText { Value: var code } && ServiceType.Parse(code).Protection != Protection.Public
            ? throw CqlException.At(type.Node, $"where {code} are is reserved: no distance to them can be asked.")
            : sql;
    }

    static string Checked(CqlOperand type)
        => type.Node is CqlText { Value: var code } && ServiceType.All.Any(known => known.Code == code)
            ? type.Sql
            : throw CqlException.At(type.Node, $"expected the code of a service type in quotes: {string.Join(", ", ServiceType.All)}.");
}
