using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MimpGeo.Store;

return;

/// <summary>The model without a server, for <c>dotnet ef</c>.</summary>
sealed class GeoStoreFactory : IDesignTimeDbContextFactory<GeoStore>
{
    public GeoStore CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<GeoStore>()
        .UseNpgsql("Host=unused", npgsql => npgsql.UseNetTopologySuite())
        .Options);
}
