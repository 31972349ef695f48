namespace MimpGeo.Server.Http;

/// <summary>The address is one of ours, but what it names is not there.</summary>
sealed class NotFoundException(string message) : Exception(message);
