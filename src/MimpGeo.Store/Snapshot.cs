using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MimpGeo.Store;

/// <summary>A state of the store. Every write adds one; the highest number is in every ETag.</summary>
public sealed class Snapshot
{
    public required int Number { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>What was written, in a few words.</summary>
    public required string Cause { get; init; }

    /// <summary>The layer of the user's own that was written; null for the server's own tables.</summary>
    public string? Layer { get; init; }

    /// <summary>SHA-256 of the files it was loaded from, so that loading the same again changes nothing.</summary>
    public string? Digest { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Snapshot>
    {
        public void Configure(EntityTypeBuilder<Snapshot> snapshot)
        {
            snapshot.ToTable("snapshot");
            snapshot.HasKey(s => s.Number);
            snapshot.Property(s => s.Number).ValueGeneratedNever();
        }
    }
}
