namespace MimpGeo.Cartography.Styles;

/// <summary>A style file that cannot be used; the message names the file and the member.</summary>
public sealed class StyleException : Exception
{
    public StyleException(string message) : base(message)
    {
    }

    public StyleException(string message, Exception? cause) : base(message, cause)
    {
    }

    public StyleException()
    {
    }
}
