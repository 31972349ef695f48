using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>The public service of a type (and modality) nearest to a territory's capital. Filled at import.</summary>
public sealed class NearestService
{
    public required Ubigeo Ubigeo { get; init; }

    public required ServiceType Type { get; init; }

    /// <summary>Empty for the nearest of any modality.</summary>
    public required string Modality { get; init; }

    public required string ServiceId { get; init; }

    /// <summary>Geodesic, on the WGS84 ellipsoid.</summary>
    public required double Km { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<NearestService>
    {
        public void Configure(EntityTypeBuilder<NearestService> nearest)
        {
            nearest.ToTable("nearest_service");
            nearest.HasKey(n => new { n.Type, n.Modality, n.Ubigeo });
            nearest.HasOne<Territory>().WithMany().HasForeignKey(n => n.Ubigeo);
            nearest.HasOne<Service>().WithMany().HasForeignKey(n => n.ServiceId);
        }
    }
}
