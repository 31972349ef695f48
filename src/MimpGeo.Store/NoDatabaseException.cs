namespace MimpGeo.Store;

/// <summary>The server was started without a database.</summary>
public sealed class NoDatabaseException() : Exception("There is no database.");
