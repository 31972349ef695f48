using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations;

/// <summary>What tiles are made of: outlines in web mercator, figures worked out beforehand, and word of every write.</summary>
public partial class Tiles : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("layer", "snapshot", "text", nullable: true);
        migrationBuilder.Sql(Outlines);
        migrationBuilder.Sql(Figures);
        migrationBuilder.Sql(Writes);
    }

    // The point farthest from the outline: where a label has the most room.
    const string Outlines = """
        ALTER TABLE territory
            ADD COLUMN mercator geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
            ADD COLUMN mercator_z8 geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(geom_z8, 3857)) STORED,
            ADD COLUMN mercator_z5 geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(geom_z5, 3857)) STORED,
            ADD COLUMN label geometry(Point, 3857)
                GENERATED ALWAYS AS (ST_Transform((ST_MaximumInscribedCircle(geom_z8)).center, 3857)) STORED;
        CREATE INDEX ix_territory_mercator ON territory USING gist (mercator);
        CREATE INDEX ix_territory_mercator_z8 ON territory USING gist (mercator_z8);
        CREATE INDEX ix_territory_mercator_z5 ON territory USING gist (mercator_z5);
        CREATE INDEX ix_territory_label ON territory USING gist (label);
        CREATE INDEX ix_place_population ON place (population DESC, code);
        """;

    const string Figures = $"""
        DROP VIEW collection_territory;

        -- Sums over all observations and services: once per write, not once per answer.
        CREATE MATERIALIZED VIEW territory_figures AS
        SELECT t.ubigeo,
               v.poverty::float8 AS poverty, v.poverty_low::float8 AS poverty_low, v.poverty_high::float8 AS poverty_high,
               v.poverty_pooled, v.poverty_rank,
               round(t.population * v.poverty_low / 100, 4)::float8 AS poor_low,
               round(t.population * v.poverty / 100, 4)::float8 AS poor,
               round(t.population * v.poverty_high / 100, 4)::float8 AS poor_high,
               v.hdi::float8 AS hdi, v.ipv_total::float8 AS ipv_total, v.ipv_physical::float8 AS ipv_physical,
               v.ipv_psychological::float8 AS ipv_psychological, v.ipv_sexual::float8 AS ipv_sexual,
               CASE WHEN 'CEM' = ANY (known.types) THEN coalesce(s.cem, 0) END AS cem,
               CASE WHEN 'SAU' = ANY (known.types) THEN coalesce(s.sau, 0) END AS sau,
               CASE WHEN 'SAR' = ANY (known.types) THEN coalesce(s.sar, 0) END AS sar,
               CASE WHEN 'CAI' = ANY (known.types) THEN coalesce(s.cai, 0) END AS cai,
               CASE WHEN 'CAR_NNA' = ANY (known.types) THEN coalesce(s.car_nna, 0) END AS car_nna,
               CASE WHEN 'HRT' = ANY (known.types) AND t.level = 'department' THEN coalesce(s.hrt, 0) END AS hrt,
               cem.km AS nearest_cem_km, sau.km AS nearest_sau_km, sar.km AS nearest_sar_km, cai.km AS nearest_cai_km
        FROM territory AS t
        CROSS JOIN (SELECT array_agg(DISTINCT type) AS types FROM service_total) AS known
        LEFT JOIN indicator_values AS v ON v.ubigeo = t.ubigeo
        LEFT JOIN (
            SELECT ubigeo,
                   max(count) FILTER (WHERE type = 'CEM') AS cem, max(count) FILTER (WHERE type = 'SAU') AS sau,
                   max(count) FILTER (WHERE type = 'SAR') AS sar, max(count) FILTER (WHERE type = 'CAI') AS cai,
                   max(count) FILTER (WHERE type = 'CAR_NNA') AS car_nna, max(count) FILTER (WHERE type = 'HRT') AS hrt
            FROM service_total
            GROUP BY ubigeo
        ) AS s ON s.ubigeo = t.ubigeo
        LEFT JOIN nearest_service AS cem ON cem.ubigeo = t.ubigeo AND cem.type = 'CEM' AND cem.modality = ''
        LEFT JOIN nearest_service AS sau ON sau.ubigeo = t.ubigeo AND sau.type = 'SAU' AND sau.modality = ''
        LEFT JOIN nearest_service AS sar ON sar.ubigeo = t.ubigeo AND sar.type = 'SAR' AND sar.modality = ''
        LEFT JOIN nearest_service AS cai ON cai.ubigeo = t.ubigeo AND cai.type = 'CAI' AND cai.modality = '';
        CREATE UNIQUE INDEX pk_territory_figures ON territory_figures (ubigeo);

        CREATE VIEW collection_territory AS
        SELECT t.ubigeo, t.level, t.name, p.name AS province, d.name AS department, t.reniec, t.capital,
               t.population, t.area_km2::float8 AS area_km2, t.altitude_m::float8 AS altitude_m,
               v.poverty, v.poverty_low, v.poverty_high, v.poverty_pooled, v.poverty_rank, v.poor_low, v.poor, v.poor_high,
               v.hdi, v.ipv_total, v.ipv_physical, v.ipv_psychological, v.ipv_sexual,
               v.cem, v.sau, v.sar, v.cai, v.car_nna, v.hrt,
               v.nearest_cem_km, v.nearest_sau_km, v.nearest_sar_km, v.nearest_cai_km,
               t.valid_from, t.source, t.geom, t.mercator, t.mercator_z8, t.mercator_z5, t.label
        FROM territory AS t
        LEFT JOIN territory AS p ON p.ubigeo = left(t.ubigeo, 4) AND t.level = 'district'
        LEFT JOIN territory AS d ON d.ubigeo = left(t.ubigeo, 2) AND t.level IN ('district', 'province')
        LEFT JOIN territory_figures AS v ON v.ubigeo = t.ubigeo;

        GRANT SELECT ON territory_figures, collection_territory TO {PublicRole.Name};
        """;

    // Whoever writes, whether an import or a person with psql: the store has a new number, its derived figures are new,
    // and every server is told as the write is committed. Readers go on with the old figures until then.
    const string Writes = """
        CREATE FUNCTION take_snapshot(written text, written_layer text) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            -- Two writers of one database wait for each other, until the end of the transaction.
            PERFORM pg_advisory_xact_lock(x'4D494D5047454F'::bigint);
            INSERT INTO snapshot (number, taken_at, cause, layer)
            SELECT coalesce(max(number), 0) + 1, clock_timestamp(), 'write to ' || written, written_layer
            FROM snapshot
            HAVING NOT coalesce(bool_or(xmin = pg_current_xact_id()::xid AND layer IS NOT DISTINCT FROM written_layer), false);
        END
        $$;

        CREATE FUNCTION record_write() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM take_snapshot(TG_TABLE_NAME, TG_ARGV[0]);
            RETURN NULL;
        END
        $$;

        CREATE FUNCTION record_layer() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM take_snapshot(TG_TABLE_NAME, coalesce(NEW.id, OLD.id));
            RETURN NULL;
        END
        $$;

        CREATE FUNCTION refresh_figures() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            REFRESH MATERIALIZED VIEW CONCURRENTLY territory_figures;
            RETURN NULL;
        END
        $$;

        CREATE FUNCTION tell_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NOTIFY mimpgeo_snapshot;
            RETURN NULL;
        END
        $$;

        CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE ON layer FOR EACH ROW EXECUTE FUNCTION record_layer();
        CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON snapshot EXECUTE FUNCTION tell_snapshot();

        DO $$
        DECLARE written text;
        BEGIN
            FOREACH written IN ARRAY ARRAY['territory', 'territory_origin', 'source', 'indicator', 'observation',
                'service_type', 'service', 'service_count', 'place', 'nearest_service', 'located_service']
            LOOP
                EXECUTE format('CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION record_write()', written);
            END LOOP;
            FOREACH written IN ARRAY ARRAY['territory', 'observation', 'service', 'service_count', 'nearest_service']
            LOOP
                EXECUTE format('CREATE TRIGGER summed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION refresh_figures()', written);
            END LOOP;
            FOR written IN SELECT id FROM layer
            LOOP
                EXECUTE format('CREATE TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON layer.%I EXECUTE FUNCTION record_write(%L)', written, written);
            END LOOP;
        END
        $$;
        """;

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
        => throw new NotSupportedException("There is no way back from here but a copy of the database.");
}
