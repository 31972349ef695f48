using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>A public service and a district whose full outline holds its point; two districts where it lies on their border. Filled at import.</summary>
public sealed class LocatedService
{
    public required string ServiceId { get; init; }

    public required Ubigeo Ubigeo { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<LocatedService>
    {
        public void Configure(EntityTypeBuilder<LocatedService> located)
        {
            located.ToTable("located_service");
            located.HasKey(l => new { l.ServiceId, l.Ubigeo });
            located.HasOne<Service>().WithMany().HasForeignKey(l => l.ServiceId);
            located.HasOne<Territory>().WithMany().HasForeignKey(l => l.Ubigeo);
        }
    }
}
