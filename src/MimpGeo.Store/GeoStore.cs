using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MimpGeo.Domain;
using Npgsql.NameTranslation;

namespace MimpGeo.Store;

/// <summary>The schema: what the importers write and the server asks in SQL. All geometry is EPSG:4326, lon/lat.</summary>
/// <remarks>
/// A new migration: <c>dotnet ef migrations add NAME -p src/MimpGeo.Store -s src/MimpGeo.Store.Design</c>.
/// Views, roles and grants are SQL in the migrations; <see cref="PublicRole"/> says who may read what.
/// </remarks>
public sealed class GeoStore(DbContextOptions<GeoStore> options) : DbContext(options)
{
    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<TerritoryOrigin> TerritoryOrigins => Set<TerritoryOrigin>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<ServiceCount> ServiceCounts => Set<ServiceCount>();

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<FigureMeasure> FigureMeasures => Set<FigureMeasure>();

    public DbSet<FigureSubject> FigureSubjects => Set<FigureSubject>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Layer> Layers => Set<Layer>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    // Domain types are mapped once, here, so no entity configuration repeats a column type.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Ubigeo>().HaveConversion<UbigeoConverter>().HaveColumnType("text");
        configurationBuilder.Properties<AdminLevel>().HaveConversion<AdminLevelConverter>().HaveColumnType("text");
        configurationBuilder.Properties<ServiceType>().HaveConversion<ServiceTypeConverter>().HaveColumnType("text");
        configurationBuilder.Properties<Protection>().HaveConversion<ProtectionConverter>().HaveColumnType("text");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("postgis");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GeoStore).Assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            // Nothing disappears because something else did: a delete that would orphan rows fails.
            foreach (var key in entity.GetForeignKeys())
                key.DeleteBehavior = DeleteBehavior.NoAction;

            // Raw SQL reads these tables too: snake_case spares it the quotes.
            foreach (var property in entity.GetProperties())
                property.SetColumnName(NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(property.Name));
        }
    }

    sealed class UbigeoConverter() : ValueConverter<Ubigeo, string>(u => u.Code, s => Ubigeo.Parse(s, null));

    sealed class AdminLevelConverter() : ValueConverter<AdminLevel, string>(l => l.Code, s => AdminLevel.Parse(s, null));

    sealed class ServiceTypeConverter() : ValueConverter<ServiceType, string>(t => t.Code, s => ServiceType.Parse(s, null));

    sealed class ProtectionConverter() : ValueConverter<Protection, string>(
        p => p.ToString().ToLowerInvariant(),
        s => Enum.Parse<Protection>(s, true));
}
