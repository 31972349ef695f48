using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MimpGeo.Store;

/// <summary>Something measured of territories, such as monetary poverty.</summary>
public sealed class Indicator
{
    /// <summary>The code of the indicator that poor people are counted with.</summary>
    public const string Poverty = "poverty";

    /// <summary>Its name in URLs and as a property of features: lower-case letters, digits and underscores.</summary>
    public required string Code { get; init; }

    public required string NameEs { get; init; }

    public required string NameEn { get; init; }

    /// <summary><c>percent</c> (0 to 100) or <c>index</c> (0 to 1).</summary>
    public required string Unit { get; init; }

    /// <summary>The most that a value in this unit can be; the least is 0.</summary>
    public int Most => Unit == "percent" ? 100 : 1;

    public required string Source { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> indicator)
        {
            indicator.HasKey(i => i.Code);
            indicator.HasOne<Source>().WithMany().HasForeignKey(i => i.Source);
            indicator.ToTable("indicator", table =>
            {
                table.HasCheckConstraint("ck_indicator_code", "code ~ '^[a-z][a-z0-9_]*$'");
                table.HasCheckConstraint("ck_indicator_unit", "unit IN ('percent', 'index')");
            });
        }
    }
}
