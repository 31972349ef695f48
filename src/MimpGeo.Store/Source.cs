using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MimpGeo.Store;

/// <summary>Where figures come from: every row that holds one names its source.</summary>
public sealed class Source
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    /// <summary>The year or date the data speak of.</summary>
    public required string ReferenceDate { get; init; }

    public string? Note { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Source>
    {
        public void Configure(EntityTypeBuilder<Source> source)
        {
            source.ToTable("source");
            source.HasKey(s => s.Code);
        }
    }
}
