using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>The closed list of <see cref="ServiceType"/> as rows, so that SQL can join its names and protection.</summary>
public sealed class ServiceTypeEntry
{
    public required ServiceType Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required Protection Protection { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<ServiceTypeEntry>
    {
        public void Configure(EntityTypeBuilder<ServiceTypeEntry> entry)
        {
            entry.ToTable("service_type");
            entry.HasKey(e => e.Code);
            entry.HasData(ServiceType.All.Select(type => new ServiceTypeEntry
            {
                Code = type,
                Name = type.Name,
                NameEn = type.NameEn,
                Protection = type.Protection,
            }));
        }
    }
}
