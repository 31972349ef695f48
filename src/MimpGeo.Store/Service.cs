using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;
using NetTopologySuite.Geometries;

namespace MimpGeo.Store;

/// <summary>One place where the ministry serves people, with everything known of it.</summary>
/// <remarks>Reserved places too: nothing but the view <c>public_service</c> is read by the server (<see cref="PublicRole"/>).</remarks>
public sealed class Service
{
    /// <summary>The directory's own number.</summary>
    public required string Id { get; init; }

    /// <summary>The number it has in public: its own, or for a reserved place one that says nothing of it.</summary>
    public required string PublicId { get; init; }

    public required ServiceType Type { get; init; }

    public string? Modality { get; init; }

    public string? Name { get; init; }

    /// <summary>The territory that the directory declares: a district, or only a department where no more is told.</summary>
    public required Ubigeo Ubigeo { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public Point? Geom { get; init; }

    /// <summary>How the point agrees with the declared district, found at import; see the check constraint.</summary>
    public string? LocationQuality { get; init; }

    public required Protection Protection { get; init; }

    public required string Source { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Service>
    {
        public void Configure(EntityTypeBuilder<Service> service)
        {
            service.HasKey(s => s.Id);
            service.HasIndex(s => s.PublicId).IsUnique();
            service.Property(s => s.Geom).HasColumnType("geometry(Point,4326)");
            service.HasOne<ServiceTypeEntry>().WithMany().HasForeignKey(s => s.Type);
            service.HasOne<Territory>().WithMany().HasForeignKey(s => s.Ubigeo);
            service.HasOne<Source>().WithMany().HasForeignKey(s => s.Source);
            service.ToTable("service", table =>
            {
                table.HasCheckConstraint("ck_service_protection", "protection IN ('public', 'district', 'department')");
                table.HasCheckConstraint("ck_service_modality", "modality <> ''");
                table.HasCheckConstraint("ck_service_location_quality", """
                    location_quality IN (
                        'in_district', 'near_district', 'same_province', 'same_department', 'elsewhere', 'no_outline', 'no_point')
                    """);
            });
        }
    }
}
