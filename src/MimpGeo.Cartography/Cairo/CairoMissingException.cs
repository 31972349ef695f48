namespace MimpGeo.Cartography.Cairo;

/// <summary>The system has no cairo; the message says how to get it.</summary>
public sealed class CairoMissingException : Exception
{
    public CairoMissingException() : base("Drawing pictures needs the cairo library: apt-get install libcairo2")
    {
    }

    public CairoMissingException(string message) : base(message)
    {
    }

    public CairoMissingException(string message, Exception? cause) : base(message, cause)
    {
    }
}
