using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;
using NetTopologySuite.Geometries;

namespace MimpGeo.Store;

/// <summary>The nation, a department, a province or a district: names, codes, population and outline.</summary>
public sealed class Territory
{
    public required Ubigeo Ubigeo { get; init; }

    public required AdminLevel Level { get; init; }

    public required string Name { get; init; }

    public Ubigeo? Parent { get; init; }

    /// <summary>RENIEC's code for it, which is another district's INEI code more often than not.</summary>
    public string? Reniec { get; init; }

    public string? Capital { get; init; }

    public Point? CapitalPoint { get; init; }

    /// <summary>Metres above the sea, at the capital.</summary>
    public decimal? AltitudeM { get; init; }

    public decimal? AreaKm2 { get; init; }

    /// <summary>Inhabitants in 2020, within the outlines of 2018; null for a district created later.</summary>
    public int? Population { get; init; }

    /// <summary>Reference date of the first official list that names it.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    /// <summary>The full outline; null where the source has none.</summary>
    public MultiPolygon? Geom { get; init; }

    /// <summary>The outline generalised for web-mercator zooms up to 8, edge-matched with its neighbours.</summary>
    public MultiPolygon? GeomZ8 { get; init; }

    /// <summary>The outline generalised for web-mercator zooms up to 5, edge-matched with its neighbours.</summary>
    public MultiPolygon? GeomZ5 { get; init; }

    /// <summary>The box around <see cref="Geom"/>, kept by the database: asking for it unpacks no outline.</summary>
    public Polygon? Extent { get; }

    sealed class Configuration : IEntityTypeConfiguration<Territory>
    {
        const string Outline = "geometry(MultiPolygon,4326)";

        public void Configure(EntityTypeBuilder<Territory> territory)
        {
            territory.HasKey(t => t.Ubigeo);
            territory.Property(t => t.CapitalPoint).HasColumnType("geometry(Point,4326)");
            territory.Property(t => t.Geom).HasColumnType(Outline);
            territory.Property(t => t.GeomZ8).HasColumnType(Outline);
            territory.Property(t => t.GeomZ5).HasColumnType(Outline);
            territory.Property(t => t.Extent).HasColumnType("geometry(Polygon,4326)").HasComputedColumnSql("ST_Envelope(geom)", stored: true);
            territory.HasOne<Territory>().WithMany().HasForeignKey(t => t.Parent);
            territory.HasOne<Source>().WithMany().HasForeignKey(t => t.Source);
            territory.HasIndex(t => t.Level);
            territory.HasIndex(t => t.Geom).HasMethod("gist");
            territory.HasIndex(t => t.GeomZ8).HasMethod("gist");
            territory.HasIndex(t => t.GeomZ5).HasMethod("gist");
            territory.HasIndex(t => t.CapitalPoint).HasMethod("gist");
            territory.ToTable("territory", table =>
            {
                table.HasCheckConstraint("ck_territory_ubigeo", """
                    CASE level
                        WHEN 'nation' THEN ubigeo = '00' AND parent IS NULL
                        WHEN 'department' THEN ubigeo ~ '^[0-9]{2}$' AND parent = '00'
                        WHEN 'province' THEN ubigeo ~ '^[0-9]{4}$' AND parent = left(ubigeo, 2)
                        WHEN 'district' THEN ubigeo ~ '^[0-9]{6}$' AND parent = left(ubigeo, 4)
                        ELSE false
                    END
                    """);
                table.HasCheckConstraint("ck_territory_population", "population >= 0");
                table.HasCheckConstraint("ck_territory_outline", "ST_IsValid(geom) AND ST_IsValid(geom_z8) AND ST_IsValid(geom_z5)");
            });
        }
    }
}
