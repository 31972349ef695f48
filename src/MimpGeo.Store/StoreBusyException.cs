namespace MimpGeo.Store;

/// <summary>No connection to the database became free in time: too much is asked at once.</summary>
public sealed class StoreBusyException(Exception cause) : Exception("No connection to the database became free in time.", cause);
