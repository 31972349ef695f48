using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations;

/// <summary>What the public role may read, and how a reserved place looks from there.</summary>
public partial class PublicViews : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            -- Roles belong to the whole server: another database of ours, or an administrator, may have made it already.
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{PublicRole.Name}') THEN
                    CREATE ROLE {PublicRole.Name} NOLOGIN;
                END IF;
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN NULL;
            END
            $$;

            DO $$
            BEGIN
                IF NOT pg_has_role(CURRENT_USER, '{PublicRole.Name}', 'MEMBER') THEN
                    GRANT {PublicRole.Name} TO CURRENT_USER;
                END IF;
            END
            $$;

            -- Columns are masked, rows are not hidden: whatever a query does with this view, it sees masked values only.
            CREATE VIEW public_service AS
            SELECT public_id AS id,
                   type,
                   CASE WHEN protection <> 'department' THEN modality END AS modality,
                   CASE WHEN protection = 'public' THEN name END AS name,
                   CASE WHEN protection = 'department' THEN left(ubigeo, 2) ELSE ubigeo END AS ubigeo,
                   CASE WHEN protection = 'public' THEN address END AS address,
                   CASE WHEN protection = 'public' THEN phone END AS phone,
                   CASE WHEN protection = 'public' THEN geom END AS geom,
                   CASE WHEN protection = 'public' THEN location_quality END AS location_quality,
                   protection,
                   source,
                   valid_from,
                   valid_to
            FROM service;

            -- The view's own expressions, so that its filters are index scans.
            CREATE INDEX ix_public_service_geom ON service
                USING gist ((CASE WHEN protection = 'public' THEN geom END));
            CREATE INDEX ix_public_service_ubigeo ON service
                (type, (CASE WHEN protection = 'department' THEN left(ubigeo, 2) ELSE ubigeo END));

            -- Where there is a service, whether the directory lists it or only its number is published.
            CREATE VIEW service_presence AS
            SELECT type, coalesce(modality, '') AS modality, ubigeo FROM public_service
            UNION ALL
            SELECT type, modality, ubigeo FROM service_count WHERE count > 0;

            GRANT SELECT ON territory, territory_origin, indicator, observation, service_type, service_count,
                place, source, snapshot, nearest_service, located_service, public_service, service_presence
                TO {PublicRole.Name};
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // The role stays: other databases of the server may use it.
        migrationBuilder.Sql("""
            DROP VIEW service_presence;
            DROP VIEW public_service;
            DROP INDEX ix_public_service_ubigeo;
            DROP INDEX ix_public_service_geom;
            """);
    }
}
