using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.PostGis;

/// <summary>A row with a geometry of each kind that the tests need.</summary>
public sealed class Sample
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public Geometry? Any { get; set; }

    public Point? Point { get; set; }

    public LineString? Line { get; set; }

    public Polygon? Polygon { get; set; }

    public MultiLineString? Lines { get; set; }

    public GeometryCollection? Collection { get; set; }

    public Point? District { get; set; }

    public Point? Earth { get; set; }

    public LineString? Flight { get; set; }

    public Point[]? Stops { get; set; }
}

public sealed class SampleContext(DbContextOptions<SampleContext> options) : DbContext(options)
{
    public DbSet<Sample> Samples => Set<Sample>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Sample>(sample =>
        {
            sample.Property(row => row.District).HasColumnType("geometry(Point,4326)");
            sample.Property(row => row.Earth).HasColumnType("geography(Point,4326)");
            sample.Property(row => row.Flight).HasColumnType("geography");
        });
}
