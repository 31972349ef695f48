using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MimpGeo.Store.Migrations
{
    /// <inheritdoc />
    public partial class InitialStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:postgis", ",,");

            migrationBuilder.CreateTable(
                name: "service_type",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    protection = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_type", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "snapshot",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    licence = table.Column<string>(type: "text", nullable: false),
                    reference_date = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name_es = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator", x => x.code);
                    table.CheckConstraint("ck_indicator_code", "code ~ '^[a-z][a-z0-9_]*$'");
                    table.CheckConstraint("ck_indicator_unit", "unit IN ('percent', 'index')");
                    table.ForeignKey(
                        name: "FK_indicator_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                });

            migrationBuilder.CreateTable(
                name: "territory",
                columns: table => new
                {
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<string>(type: "text", nullable: true),
                    reniec = table.Column<string>(type: "text", nullable: true),
                    capital = table.Column<string>(type: "text", nullable: true),
                    capital_point = table.Column<Point>(type: "geometry(Point,4326)", nullable: true),
                    altitude_m = table.Column<decimal>(type: "numeric", nullable: true),
                    area_km2 = table.Column<decimal>(type: "numeric", nullable: true),
                    population = table.Column<int>(type: "integer", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    geom = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4326)", nullable: true),
                    geom_z8 = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4326)", nullable: true),
                    geom_z5 = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4326)", nullable: true),
                    extent = table.Column<Polygon>(type: "geometry(Polygon,4326)", nullable: true, computedColumnSql: "ST_Envelope(geom)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory", x => x.ubigeo);
                    table.CheckConstraint("ck_territory_outline", "ST_IsValid(geom) AND ST_IsValid(geom_z8) AND ST_IsValid(geom_z5)");
                    table.CheckConstraint("ck_territory_population", "population >= 0");
                    table.CheckConstraint("ck_territory_ubigeo", "CASE level\n    WHEN 'nation' THEN ubigeo = '00' AND parent IS NULL\n    WHEN 'department' THEN ubigeo ~ '^[0-9]{2}$' AND parent = '00'\n    WHEN 'province' THEN ubigeo ~ '^[0-9]{4}$' AND parent = left(ubigeo, 2)\n    WHEN 'district' THEN ubigeo ~ '^[0-9]{6}$' AND parent = left(ubigeo, 4)\n    ELSE false\nEND");
                    table.ForeignKey(
                        name: "FK_territory_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_territory_territory_parent",
                        column: x => x.parent,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "observation",
                columns: table => new
                {
                    indicator = table.Column<string>(type: "text", nullable: false),
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    pooled_group = table.Column<string>(type: "text", nullable: true),
                    rank_national = table.Column<int>(type: "integer", nullable: true),
                    rank_department = table.Column<int>(type: "integer", nullable: true),
                    sample = table.Column<int>(type: "integer", nullable: true),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observation", x => new { x.indicator, x.ubigeo, x.period });
                    table.CheckConstraint("ck_observation_interval", "(low IS NULL) = (high IS NULL) AND low <= value AND value <= high");
                    table.ForeignKey(
                        name: "FK_observation_indicator_indicator",
                        column: x => x.indicator,
                        principalTable: "indicator",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_observation_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_observation_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "place",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    population = table.Column<decimal>(type: "numeric", nullable: true),
                    geom = table.Column<Point>(type: "geometry(Point,4326)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place", x => x.code);
                    table.CheckConstraint("ck_place_kind", "kind IN ('urban', 'rural')");
                    table.CheckConstraint("ck_place_population", "population >= 0");
                    table.ForeignKey(
                        name: "FK_place_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "service",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    public_id = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    geom = table.Column<Point>(type: "geometry(Point,4326)", nullable: true),
                    location_quality = table.Column<string>(type: "text", nullable: true),
                    protection = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service", x => x.id);
                    table.CheckConstraint("ck_service_location_quality", "location_quality IN (\n    'in_district', 'near_district', 'same_province', 'same_department', 'elsewhere', 'no_outline', 'no_point')");
                    table.CheckConstraint("ck_service_modality", "modality <> ''");
                    table.CheckConstraint("ck_service_protection", "protection IN ('public', 'district', 'department')");
                    table.ForeignKey(
                        name: "FK_service_service_type_type",
                        column: x => x.type,
                        principalTable: "service_type",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_service_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_service_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "service_count",
                columns: table => new
                {
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_count", x => new { x.ubigeo, x.type, x.modality, x.period });
                    table.CheckConstraint("ck_service_count_count", "count >= 0");
                    table.ForeignKey(
                        name: "FK_service_count_service_type_type",
                        column: x => x.type,
                        principalTable: "service_type",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_service_count_source_source",
                        column: x => x.source,
                        principalTable: "source",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_service_count_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "territory_origin",
                columns: table => new
                {
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<string>(type: "text", nullable: false),
                    share_of_new = table.Column<decimal>(type: "numeric", nullable: false),
                    share_of_parent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory_origin", x => new { x.ubigeo, x.parent });
                    table.CheckConstraint("ck_territory_origin_share", "share_of_new BETWEEN 0 AND 1 AND share_of_parent BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_territory_origin_territory_parent",
                        column: x => x.parent,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                    table.ForeignKey(
                        name: "FK_territory_origin_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "located_service",
                columns: table => new
                {
                    service_id = table.Column<string>(type: "text", nullable: false),
                    ubigeo = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_located_service", x => new { x.service_id, x.ubigeo });
                    table.ForeignKey(
                        name: "FK_located_service_service_service_id",
                        column: x => x.service_id,
                        principalTable: "service",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_located_service_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.CreateTable(
                name: "nearest_service",
                columns: table => new
                {
                    ubigeo = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: false),
                    service_id = table.Column<string>(type: "text", nullable: false),
                    km = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nearest_service", x => new { x.type, x.modality, x.ubigeo });
                    table.ForeignKey(
                        name: "FK_nearest_service_service_service_id",
                        column: x => x.service_id,
                        principalTable: "service",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_nearest_service_territory_ubigeo",
                        column: x => x.ubigeo,
                        principalTable: "territory",
                        principalColumn: "ubigeo");
                });

            migrationBuilder.InsertData(
                table: "service_type",
                columns: new[] { "code", "name", "name_en", "protection" },
                values: new object[,]
                {
                    { "AES", "Asistencia económica para víctimas indirectas de feminicidio", "Allowance for indirect victims of femicide", "public" },
                    { "CAI", "Centro de Atención Institucional", "Centre for sentenced aggressors", "public" },
                    { "CAN", "Centro de Atención de Noche", "Night shelter for older persons", "public" },
                    { "CAR_NNA", "Centro de Acogida Residencial de Niñas, Niños y Adolescentes", "Children's home", "district" },
                    { "CAR_PAM", "Centro de Atención Residencial para Personas Adultas Mayores", "Home for older persons", "public" },
                    { "CAR_PCD", "Centro de Acogida Residencial para Personas con Discapacidad", "Home for persons with disabilities", "public" },
                    { "CEDIF", "Centro de Desarrollo Integral de la Familia", "Family development centre", "public" },
                    { "CEM", "Centro Emergencia Mujer", "Women's emergency centre", "public" },
                    { "CHAT100", "Chat 100", "Chat 100", "public" },
                    { "CIAM", "Centro Integral del Adulto Mayor", "Municipal centre for older persons", "public" },
                    { "CONADIS", "Centro de Coordinación Regional del CONADIS", "Regional coordination centre of CONADIS", "public" },
                    { "DEMUNA", "Defensoría Municipal del Niño y del Adolescente", "Municipal ombudsman for children", "public" },
                    { "EDC", "Educadores de Calle", "Street educators", "public" },
                    { "HRT", "Hogar de Refugio Temporal", "Temporary shelter", "department" },
                    { "JUGUEMOS", "Juguemos", "Juguemos play spaces", "public" },
                    { "LINEA100", "Línea 100", "Helpline 100", "public" },
                    { "MI60", "Servicio Mi60+", "Mi60+ service for older persons", "public" },
                    { "OREDIS", "Oficina Regional de Atención a las Personas con Discapacidad", "Regional office for persons with disabilities", "public" },
                    { "PENSION_ORFANDAD", "Pensión por orfandad", "Orphans' allowance", "public" },
                    { "PONTE_MODO_NINEZ", "Ponte en Modo Niñez", "Ponte en Modo Niñez", "public" },
                    { "SAIPD", "Servicio de Atención Integral para Personas con Discapacidad", "Integral service for persons with disabilities", "public" },
                    { "SAR", "Servicio de Atención Rural", "Rural care service", "public" },
                    { "SAU", "Servicio de Atención Urgente", "Urgent care service", "public" },
                    { "SOC_BENEF", "Sociedad de Beneficencia", "Charitable society", "public" },
                    { "UA", "Unidad de Adopción", "Adoption unit", "public" },
                    { "UPE", "Unidad de Protección Especial", "Special protection unit", "public" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_indicator_source",
                table: "indicator",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_located_service_ubigeo",
                table: "located_service",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_nearest_service_service_id",
                table: "nearest_service",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_nearest_service_ubigeo",
                table: "nearest_service",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_observation_indicator_period_value",
                table: "observation",
                columns: new[] { "indicator", "period", "value" });

            migrationBuilder.CreateIndex(
                name: "IX_observation_source",
                table: "observation",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_observation_ubigeo",
                table: "observation",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_place_geom",
                table: "place",
                column: "geom")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "IX_place_ubigeo",
                table: "place",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_service_public_id",
                table: "service",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_source",
                table: "service",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_service_type",
                table: "service",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_service_ubigeo",
                table: "service",
                column: "ubigeo");

            migrationBuilder.CreateIndex(
                name: "IX_service_count_source",
                table: "service_count",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_service_count_type",
                table: "service_count",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_territory_capital_point",
                table: "territory",
                column: "capital_point")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "IX_territory_geom",
                table: "territory",
                column: "geom")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "IX_territory_geom_z5",
                table: "territory",
                column: "geom_z5")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "IX_territory_geom_z8",
                table: "territory",
                column: "geom_z8")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "IX_territory_level",
                table: "territory",
                column: "level");

            migrationBuilder.CreateIndex(
                name: "IX_territory_parent",
                table: "territory",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_territory_source",
                table: "territory",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_territory_origin_parent",
                table: "territory_origin",
                column: "parent");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "located_service");

            migrationBuilder.DropTable(
                name: "nearest_service");

            migrationBuilder.DropTable(
                name: "observation");

            migrationBuilder.DropTable(
                name: "place");

            migrationBuilder.DropTable(
                name: "service_count");

            migrationBuilder.DropTable(
                name: "snapshot");

            migrationBuilder.DropTable(
                name: "territory_origin");

            migrationBuilder.DropTable(
                name: "service");

            migrationBuilder.DropTable(
                name: "indicator");

            migrationBuilder.DropTable(
                name: "service_type");

            migrationBuilder.DropTable(
                name: "territory");

            migrationBuilder.DropTable(
                name: "source");
        }
    }
}
