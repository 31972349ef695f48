using Npgsql;

namespace MimpGeo.Server.Commands;

/// <summary>Which database a verb works on.</summary>
static class DatabaseSetting
{
    public const string Variable = "MIMPGEO_DB";

    const string Example = "a PostGIS database, such as 'Host=localhost;Username=me;Database=mimpgeo'";

    public static bool IsSet => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <exception cref="CommandException">The variable is not set, or is no connection string of Npgsql.</exception>
    public static string ConnectionString => Checked(Environment.GetEnvironmentVariable(Variable)
        ?? throw new CommandException($"Set {Variable} to {Example}. './mimpgeo' sets it for you."));

    static string Checked(string setting)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(setting).ConnectionString;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            // Neither the setting nor what Npgsql quotes of it: there may be a password in it.
            throw new CommandException($"{Variable} is not a connection string of Npgsql: set it to {Example}.");
        }
    }
}
