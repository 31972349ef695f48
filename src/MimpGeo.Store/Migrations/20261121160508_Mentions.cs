using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations
{
    /// <summary>The dates, norms and bodies that the ministry's documents name.</summary>
    public partial class Mentions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mention",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    printed = table.Column<string>(type: "text", nullable: false),
                    reading = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mention", x => x.id);
                    table.ForeignKey(
                        name: "FK_mention_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                });

            migrationBuilder.CreateIndex(
                name: "IX_mention_source",
                table: "mention",
                column: "source");

            migrationBuilder.Sql($"""
                GRANT SELECT ON mention TO {PublicRole.Name};
                CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON mention EXECUTE FUNCTION record_write();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mention");
        }
    }
}
