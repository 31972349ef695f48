using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Where cairo's PNG bytes go.</summary>
sealed class PngSink(Stream stream)
{
    const int Success = 0;
    const int WriteError = 11;

    /// <summary>What the stream threw: it may not pass through cairo's frames.</summary>
    public Exception? Failure { get; private set; }

    [UnmanagedCallersOnly]
    public static unsafe int Write(nint closure, byte* data, uint length)
        => ((PngSink)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));

    int Write(ReadOnlySpan<byte> data)
    {
        try
        {
            stream.Write(data);
            return Success;
        }
        catch (Exception e)
        {
            Failure = e;
            return WriteError;
        }
    }
}
