using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>A district created after the 2018 outlines, and one of the districts it was cut from.</summary>
public sealed class TerritoryOrigin
{
    public required Ubigeo Ubigeo { get; init; }

    public required Ubigeo Parent { get; init; }

    /// <summary>The part of the new district's area that came from this parent, 0 to 1.</summary>
    public required decimal ShareOfNew { get; init; }

    /// <summary>The part of the parent's area that went to the new district, 0 to 1.</summary>
    public required decimal ShareOfParent { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<TerritoryOrigin>
    {
        public void Configure(EntityTypeBuilder<TerritoryOrigin> origin)
        {
            origin.HasKey(o => new { o.Ubigeo, o.Parent });
            origin.HasOne<Territory>().WithMany().HasForeignKey(o => o.Ubigeo);
            origin.HasOne<Territory>().WithMany().HasForeignKey(o => o.Parent);
            origin.ToTable("territory_origin", table => table.HasCheckConstraint(
                "ck_territory_origin_share", "share_of_new BETWEEN 0 AND 1 AND share_of_parent BETWEEN 0 AND 1"));
        }
    }
}
