namespace MimpGeo.Server.Http;

/// <summary>A parameter of the question is not understood: the message names it and says what it may be.</summary>
sealed class BadParameterException(string parameter, string reason) : Exception($"{Shortened(parameter)}: {Shortened(reason)}")
{
    // Room for what was sent at the front, and for what it may be at the end.
    const int Front = 300;
    const int End = 700;

    public string Parameter { get; } = Shortened(parameter);

    static string Shortened(string text) => text.Length <= Front + End ? text : $"{text[..Front]} … {text[^End..]}";
}
