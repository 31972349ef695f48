using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;
using NetTopologySuite.Geometries;

namespace MimpGeo.Store;

/// <summary>A populated place of the 2017 census.</summary>
public sealed class Place
{
    /// <summary>INEI's ten digits: the district's six and four of its own.</summary>
    public required string Code { get; init; }

    public required Ubigeo Ubigeo { get; init; }

    public required string Name { get; init; }

    /// <summary><c>urban</c> or <c>rural</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// Modelled, not counted: the district's urban population spread evenly over its urban places, its rural
    /// population over its rural ones. Null where the district has no population to spread.
    /// </summary>
    public decimal? Population { get; init; }

    public required Point Geom { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Place>
    {
        public void Configure(EntityTypeBuilder<Place> place)
        {
            place.HasKey(p => p.Code);
            place.Property(p => p.Geom).HasColumnType("geometry(Point,4326)");
            place.HasIndex(p => p.Geom).HasMethod("gist");
            place.HasOne<Territory>().WithMany().HasForeignKey(p => p.Ubigeo);
            place.ToTable("place", table =>
            {
                table.HasCheckConstraint("ck_place_kind", "kind IN ('urban', 'rural')");
                table.HasCheckConstraint("ck_place_population", "population >= 0");
            });
        }
    }
}
