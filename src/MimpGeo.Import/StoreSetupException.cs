namespace MimpGeo.Import;

/// <summary>The database cannot be reached or prepared; the message is one sentence that says what to do.</summary>
public sealed class StoreSetupException(string message, Exception cause) : Exception(message, cause);
