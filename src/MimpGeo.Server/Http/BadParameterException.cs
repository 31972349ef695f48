namespace MimpGeo.Server.Http;

/// <summary>A parameter of the question is not understood: the message names it and says what it may be.</summary>
sealed class BadParameterException(string parameter, string reason) : Exception($"{parameter}: {reason}")
{
    public string Parameter { get; } = parameter;
}
