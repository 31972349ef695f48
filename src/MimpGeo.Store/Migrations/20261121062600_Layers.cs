using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations
{
    /// <summary>Layers of the user's own: the list of them, and a schema for their features' tables.</summary>
    public partial class Layers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"CREATE SCHEMA {Layer.Schema}; GRANT USAGE ON SCHEMA {Layer.Schema} TO {PublicRole.Name};");

            migrationBuilder.CreateTable(
                name: "layer",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    geometry_type = table.Column<string>(type: "text", nullable: true),
                    properties = table.Column<string>(type: "jsonb", nullable: false),
                    features = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_layer", x => x.id);
                    table.CheckConstraint("ck_layer_id", "id ~ '^[a-z][a-z0-9_-]{0,62}$'");
                });

            migrationBuilder.Sql($"GRANT SELECT ON layer TO {PublicRole.Name};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "layer");

            migrationBuilder.Sql($"DROP SCHEMA {Layer.Schema} CASCADE;");
        }
    }
}
