namespace MimpGeo.Server.Commands;

/// <summary>Which database a verb works on.</summary>
static class DatabaseSetting
{
    public const string Variable = "MIMPGEO_DB";

    /// <exception cref="CommandException">The variable is not set.</exception>
    public static string ConnectionString => Environment.GetEnvironmentVariable(Variable)
        ?? throw new CommandException(
            $"Set {Variable} to a PostGIS database, such as 'Host=localhost;Username=me;Database=mimpgeo'. './mimpgeo' sets it for you.");
}
