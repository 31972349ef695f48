using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MimpGeo.Store;

/// <summary>A date, a norm or the name of a body that one of the ministry's documents prints: as printed, slips included.</summary>
public sealed class Mention
{
    public required string Id { get; init; }

    public required string Source { get; init; }

    /// <summary>In the document's text, counted from 1.</summary>
    public required int Line { get; init; }

    public required string Section { get; init; }

    /// <summary><c>date</c>, <c>norm</c> or <c>body</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The act that is dated or decreed, or the body that is named: the same for all that speak of it.</summary>
    public required string Subject { get; init; }

    public required string Printed { get; init; }

    /// <summary>The date as year, month and day; the norm's rank and number in full; the body's own abbreviation, whatever is printed.</summary>
    public required string Reading { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Mention>
    {
        public void Configure(EntityTypeBuilder<Mention> mention)
        {
            mention.ToTable("mention").HasKey(m => m.Id);
            mention.HasOne<Source>().WithMany().HasForeignKey(m => m.Source);
        }
    }
}
