using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations
{
    /// <summary>What the ministry's documents print, figure by figure.</summary>
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "figure_measure",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name_es = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_measure", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "figure_subject",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name_es = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_subject", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "figure",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    groups = table.Column<string[]>(type: "text[]", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    without = table.Column<string>(type: "text", nullable: true),
                    territory = table.Column<string>(type: "text", nullable: false, computedColumnSql: "ubigeo || coalesce('-' || without, '')", stored: true),
                    printed_territory = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: true),
                    service = table.Column<string>(type: "text", nullable: true),
                    modality = table.Column<string>(type: "text", nullable: true),
                    operation = table.Column<string>(type: "text", nullable: true),
                    measure = table.Column<string>(type: "text", nullable: false),
                    dimension = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    missing = table.Column<string>(type: "text", nullable: true),
                    printed = table.Column<string>(type: "text", nullable: true),
                    label = table.Column<string>(type: "text", nullable: true),
                    credit = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure", x => x.id);
                    table.CheckConstraint("ck_figure_missing", "(value IS NULL) = (missing IS NOT NULL)");
                    table.CheckConstraint("ck_figure_reserved", "service IS DISTINCT FROM 'HRT' OR value IS NULL OR length(ubigeo) = 2 OR ubigeo = '1501'");
                    table.CheckConstraint("ck_figure_without", "left(without, length(ubigeo)) = ubigeo");
                    table.ForeignKey(
                        name: "FK_figure_figure_measure_measure",
                        column: x => x.measure,
                        principalTable: "figure_measure",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_figure_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_figure_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                    table.ForeignKey(
                        name: "FK_figure_territory_without",
                        column: x => x.without,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateIndex(
                name: "IX_figure_groups",
                table: "figure",
                column: "groups")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_figure_measure",
                table: "figure",
                column: "measure");

            migrationBuilder.CreateIndex(
                name: "IX_figure_service_measure_period",
                table: "figure",
                columns: new[] { "service", "measure", "period" });

            migrationBuilder.CreateIndex(
                name: "IX_figure_source",
                table: "figure",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_figure_territory_service_measure",
                table: "figure",
                columns: new[] { "territory", "service", "measure" });

            migrationBuilder.CreateIndex(
                name: "IX_figure_ubigeo",
                table: "figure",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_figure_without",
                table: "figure",
                column: "without");

            migrationBuilder.Sql($"""
                GRANT SELECT ON figure, figure_measure, figure_subject TO {PublicRole.Name};

                DO $$
                DECLARE written text;
                BEGIN
                    FOREACH written IN ARRAY ARRAY['figure', 'figure_measure', 'figure_subject']
                    LOOP
                        EXECUTE format('CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION record_write()', written);
                    END LOOP;
                END
                $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figure");

            migrationBuilder.DropTable(
                name: "figure_subject");

            migrationBuilder.DropTable(
                name: "figure_measure");
        }
    }
}
