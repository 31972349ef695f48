using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Expressions;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;
using NpgsqlTypes;

namespace MimpGeo.PostGis;

/// <summary>Builds calls of PostGIS functions; NULL in, NULL out.</summary>
sealed class GeometrySql(NpgsqlSqlExpressionFactory factory, IRelationalTypeMappingSource mappings)
{
    const string Planar = "geometry";
    const string Geodetic = "geography";

    /// <summary>A call whose geometries are all geographies as soon as one of them is.</summary>
    public SqlExpression Call(string function, Type returnType, params IReadOnlyList<SqlExpression> arguments)
    {
        var kind = KindOf(arguments);
        return Call(function, returnType, kind, arguments.Select(argument => Typed(argument, kind)));
    }

    /// <summary>A call of a function that measures nothing, and that PostGIS offers for geometry only.</summary>
    public SqlExpression CallPlanar(
        string function, Type returnType, SqlExpression instance, params SqlExpression[] arguments)
    {
        if (KindOf([instance]) == Planar)
            return Call(function, returnType, [instance, .. arguments]);

        var planar = factory.Convert(instance, instance.Type, mappings.FindMapping(instance.Type, Planar));
        var result = Call(function, returnType, [planar, .. arguments]);
        return IsGeometry(returnType)
            ? factory.Convert(result, returnType, mappings.FindMapping(returnType, Geodetic))
            : result;
    }

    /// <summary>NTS calls the perimeter of an area its Length too; ST_Length of an area is 0, as ST_Perimeter of a line.</summary>
    public SqlExpression Length(SqlExpression instance)
        => typeof(IPolygonal).IsAssignableFrom(instance.Type) ? Call("ST_Perimeter", typeof(double), instance)
            : typeof(ILineal).IsAssignableFrom(instance.Type) ? Call("ST_Length", typeof(double), instance)
            : factory.Add(Call("ST_Length", typeof(double), instance), Call("ST_Perimeter", typeof(double), instance));

    /// <summary>PostGIS says ST_Point where NTS says Point.</summary>
    public SqlExpression TypeName(SqlExpression instance)
        => Call("substr", typeof(string), PostGisType(instance), factory.Constant(4));

    public SqlExpression OgcType(SqlExpression instance)
        => factory.Case(
            PostGisType(instance),
            [
                .. Enumerable.Range((int)OgcGeometryType.Point, (int)OgcGeometryType.GeometryCollection)
                    .Select(code => (OgcGeometryType)code)
                    .Select(type => new CaseWhenClause(factory.Constant($"ST_{type}"), factory.Constant(type)))
            ],
            elseResult: null);

    public SqlExpression Knn(SqlExpression left, SqlExpression right)
    {
        var kind = KindOf([left, right]);
        return factory.MakePostgresBinary(PgExpressionType.Distance, Typed(left, kind), Typed(right, kind));
    }

    public SqlExpression Aggregate(string function, SqlExpression selector, EnumerableExpression source)
        => factory.AggregateFunction(
            function,
            [selector],
            source,
            nullable: true,
            argumentsPropagateNullability: [false],
            typeof(Geometry),
            mappings.FindMapping(typeof(Geometry), KindOf([selector])));

    /// <summary>NTS counts from 0, SQL from 1.</summary>
    public SqlExpression OneBased(SqlExpression index) => factory.GenerateOneBasedIndexExpression(index);

    SqlExpression PostGisType(SqlExpression instance) => CallPlanar("ST_GeometryType", typeof(string), instance);

    SqlExpression Call(string function, Type returnType, string kind, IEnumerable<SqlExpression> arguments)
        => factory.Function(
            function,
            arguments,
            nullable: true,
            arguments.Select(_ => true),
            returnType,
            IsGeometry(returnType) ? mappings.FindMapping(returnType, kind) : mappings.FindMapping(returnType));

    // A parameter or constant takes the kind of its neighbours, but never the modifier of their column:
    // a polygon is compared with a geometry(Point,4326), and its SRID is its own.
    SqlExpression Typed(SqlExpression argument, string kind)
        => argument.TypeMapping is null && IsGeometry(argument.Type)
            ? factory.ApplyTypeMapping(argument, mappings.FindMapping(argument.Type, kind))
            : factory.ApplyDefaultTypeMapping(argument);

    static bool IsGeometry(Type type) => typeof(Geometry).IsAssignableFrom(type);

    static string KindOf(IEnumerable<SqlExpression> arguments)
        => arguments.Any(argument => argument.TypeMapping is INpgsqlTypeMapping { NpgsqlDbType: NpgsqlDbType.Geography })
            ? Geodetic
            : Planar;
}
