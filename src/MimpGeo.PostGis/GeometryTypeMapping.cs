using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;
using NpgsqlTypes;

namespace MimpGeo.PostGis;

/// <summary>One NTS type in a column of type <c>geometry</c> or <c>geography</c>, with or without a type modifier.</summary>
public sealed class GeometryTypeMapping<TGeometry>
    : RelationalGeometryTypeMapping<TGeometry, TGeometry>, INpgsqlTypeMapping
    where TGeometry : Geometry
{
    // The base would compare topologically: a ring that starts elsewhere, or another Z, would not be saved.
    static readonly GeometryValueComparer<TGeometry> SameValue = new();

    public GeometryTypeMapping(string storeType)
        : this(new RelationalTypeMappingParameters(
            new CoreTypeMappingParameters(typeof(TGeometry), comparer: SameValue, keyComparer: SameValue), storeType))
    {
    }

    GeometryTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters, converter: null)
    {
    }

    public NpgsqlDbType NpgsqlDbType => IsGeography ? NpgsqlDbType.Geography : NpgsqlDbType.Geometry;

    bool IsGeography => StoreType.StartsWith("geography", StringComparison.OrdinalIgnoreCase);

    protected override Type WktReaderType => typeof(WKTReader);

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters)
        => new GeometryTypeMapping<TGeometry>(parameters);

    protected override void ConfigureParameter(DbParameter parameter)
        => ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType;

    // EWKB, because text would round what it prints; without the column's modifier, which is not the value's.
    protected override string GenerateNonNullSqlLiteral(object value)
        => $"'{Convert.ToHexString(Ewkb.Write((Geometry)value))}'::{(IsGeography ? "geography" : "geometry")}";

    protected override string AsText(object value) => new WKTWriter(outputDimension: 4).Write((Geometry)value);

    protected override int GetSrid(object value) => ((Geometry)value).SRID;
}
