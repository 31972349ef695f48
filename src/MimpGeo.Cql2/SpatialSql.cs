using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Relations of geometries; literals are brought into the table's reference system, so that its index serves.</summary>
sealed class SpatialSql(SqlWriter writer, CqlSchema schema)
{
    public static readonly Dictionary<string, string> Predicates = new()
    {
        ["s_intersects"] = "ST_Intersects",
        ["s_disjoint"] = "NOT ST_Intersects",
        ["s_equals"] = "ST_Equals",
        ["s_touches"] = "ST_Touches",
        ["s_within"] = "ST_Within",
        ["s_overlaps"] = "ST_Overlaps",
        ["s_crosses"] = "ST_Crosses",
        ["s_contains"] = "ST_Contains",
    };

    public string Write(CqlCall call)
    {
        SqlWriter.Count(call, 2);
        var mixed = call.Arguments.FirstOrDefault(IsMixed);
        if (mixed is not null && call.Name is not ("s_intersects" or "s_disjoint"))
            throw SqlWriter.Wrong(mixed, $"{call.Name} takes no collection of several kinds of geometries.");

        var operands = call.Arguments.Select(argument => writer.Value(argument, CqlType.Geometry).Sql);
        return $"({Predicates[call.Name]}({string.Join(", ", operands)}))";
    }

    public string Literal(CqlNode node)
    {
        var wkt = node is CqlBox box ? new WktWriter(schema, node).Box(box) : new WktWriter(schema, node).Geometry((CqlGeometry)node);
        var sql = $"ST_GeomFromText({writer.Parameter(wkt, "text")}, {schema.FilterSrid.ToString(CultureInfo.InvariantCulture)})";
        if (node is CqlGeometry outline)
            Crossings.Check(outline);
        if (node is CqlGeometry { Type.Name: "Polygon" or "MultiPolygon" })
            sql = $"ST_CollectionExtract(ST_MakeValid({sql}), 3)";
        else if (node is CqlGeometry { Shape: CqlMembers } || wkt.StartsWith("GEOMETRYCOLLECTION", StringComparison.Ordinal))
            sql = $"ST_CollectionHomogenize(ST_MakeValid({sql}))";
        return schema.FilterSrid == schema.StorageSrid ? sql : $"ST_Transform({sql}, {schema.StorageSrid.ToString(CultureInfo.InvariantCulture)})";
    }

    static bool IsMixed(CqlNode node) => node is CqlGeometry { Shape: CqlMembers } geometry && Kinds(geometry).Distinct().Count() > 1;

    static IEnumerable<string> Kinds(CqlGeometry geometry) => geometry.Shape is CqlMembers { Geometries: var members }
        ? members.SelectMany(Kinds)
        : [geometry.Type.Name.Replace("Multi", "", StringComparison.Ordinal)];
}
