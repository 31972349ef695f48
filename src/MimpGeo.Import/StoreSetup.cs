using Microsoft.EntityFrameworkCore;
using MimpGeo.Import.Load;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Import;

/// <summary>Brings the database to the newest schema, or says what its administrator has to do first.</summary>
static class StoreSetup
{
    public static async Task MigrateAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        try
        {
            await ReachAsync(owner, cancel);
            await using var store = owner.NewStore();
            await store.Database.MigrateAsync(cancel);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StoreSetupException(await AdministratorMustAsync(owner, cancel), refused);
        }
        catch (PostgresException absent) when (absent.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            throw new StoreSetupException("The database server has no PostGIS: install its package there, such as postgresql-15-postgis-3.", absent);
        }
    }

    static async Task ReachAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        try
        {
            await using var connection = await owner.OpenConnectionAsync(cancel);
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new StoreSetupException($"The database is not there: {absent.MessageText}; create it with CREATE DATABASE.", absent);
        }
        catch (NpgsqlException unreachable)
        {
            throw new StoreSetupException($"The database does not answer: {unreachable.Message}.", unreachable);
        }
    }

    /// <summary>What is missing, as statements for somebody who may run them.</summary>
    static async Task<string> AdministratorMustAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var command = connection.Command("""
            SELECT format('The database user %s may not prepare the database %s: have its administrator run in it: %s',
                current_user, current_database(), concat_ws(' ',
                    CASE WHEN NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis')
                        THEN 'CREATE EXTENSION postgis;' END,
                    CASE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)
                        THEN format('CREATE ROLE %I NOLOGIN;', $1) END,
                    CASE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(oid, 'MEMBER'))
                        THEN format('GRANT %I TO %I;', $1, current_user) END,
                    CASE WHEN NOT has_schema_privilege('public', 'CREATE')
                        THEN format('GRANT CREATE ON SCHEMA public TO %I;', current_user) END,
                    CASE WHEN NOT has_database_privilege(current_database(), 'CREATE')
                        THEN format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user) END))
            """, PublicRole.Name);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
