namespace MimpGeo.Cartography.Cairo;

/// <summary>What cairo refused, in its own words.</summary>
public sealed class CairoException : Exception
{
    public CairoException()
    {
    }

    public CairoException(string message) : base(message)
    {
    }

    public CairoException(string message, Exception? cause) : base(message, cause)
    {
    }

    internal static void ThrowIfFailed(int status, Exception? cause = null)
    {
        if (status != 0)
            throw new CairoException($"cairo: {Native.StatusText(status)}.", cause);
    }
}
