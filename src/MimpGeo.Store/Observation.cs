using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>The value of an indicator in a territory and period, with its published interval where there is one.</summary>
public sealed class Observation
{
    public required string Indicator { get; init; }

    public required Ubigeo Ubigeo { get; init; }

    /// <summary>The year it speaks of, such as <c>2018</c>.</summary>
    public required string Period { get; init; }

    /// <summary>In the indicator's unit; the interval's middle where only an interval was published.</summary>
    public required decimal Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The group of small districts that shares this one interval; null when the district has its own.</summary>
    public string? PooledGroup { get; init; }

    /// <summary>The publisher's rank in the nation, 1 the highest value.</summary>
    public int? RankNational { get; init; }

    public int? RankDepartment { get; init; }

    /// <summary>Interviews behind the value.</summary>
    public int? Sample { get; init; }

    /// <summary>Not published: computed at import from the districts below, weighted by population.</summary>
    public bool Derived { get; init; }

    public required string Source { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Observation>
    {
        public void Configure(EntityTypeBuilder<Observation> observation)
        {
            observation.HasKey(o => new { o.Indicator, o.Ubigeo, o.Period });
            observation.HasIndex(o => new { o.Indicator, o.Period, o.Value });
            observation.HasOne<Indicator>().WithMany().HasForeignKey(o => o.Indicator);
            observation.HasOne<Territory>().WithMany().HasForeignKey(o => o.Ubigeo);
            observation.HasOne<Source>().WithMany().HasForeignKey(o => o.Source);
            observation.ToTable("observation", table => table.HasCheckConstraint(
                "ck_observation_interval", "(low IS NULL) = (high IS NULL) AND low <= value AND value <= high"));
        }
    }
}
