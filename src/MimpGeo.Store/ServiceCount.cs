using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>How many services of a type a territory has, where only the number is published.</summary>
public sealed class ServiceCount
{
    public required Ubigeo Ubigeo { get; init; }

    public required ServiceType Type { get; init; }

    /// <summary>Empty when the count is of all modalities.</summary>
    public required string Modality { get; init; }

    public required string Period { get; init; }

    public required int Count { get; init; }

    public required string Source { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<ServiceCount>
    {
        public void Configure(EntityTypeBuilder<ServiceCount> count)
        {
            count.HasKey(c => new { c.Ubigeo, c.Type, c.Modality, c.Period });
            count.HasOne<Territory>().WithMany().HasForeignKey(c => c.Ubigeo);
            count.HasOne<ServiceTypeEntry>().WithMany().HasForeignKey(c => c.Type);
            count.HasOne<Source>().WithMany().HasForeignKey(c => c.Source);
            count.ToTable("service_count", table => table.HasCheckConstraint("ck_service_count_count", "count >= 0"));
        }
    }
}
