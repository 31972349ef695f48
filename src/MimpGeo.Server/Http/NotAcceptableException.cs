namespace MimpGeo.Server.Http;

/// <summary>The Accept header asks for nothing that this address has.</summary>
sealed class NotAcceptableException(string message) : Exception(message);
