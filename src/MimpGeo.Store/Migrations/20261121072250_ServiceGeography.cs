using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations;

/// <summary>An index for the nearest public service by geodesic distance.</summary>
public partial class ServiceGeography : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("""
            CREATE INDEX ix_public_service_geography ON service
                USING gist (((CASE WHEN protection = 'public' THEN geom END)::geography));
            """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("DROP INDEX ix_public_service_geography;");
}
