namespace MimpGeo.Server.Commands;

/// <summary>A verb cannot be carried out; the message tells the user why and what to do.</summary>
sealed class CommandException(string message) : Exception(message);
