using System.Buffers;
using System.Runtime.InteropServices;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Where cairo's bytes go.</summary>
/// <param name="stream">Stays open.</param>
/// <param name="silent">Whether cairo is not told of failures: it crashes where a PDF breaks off between its pages.</param>
sealed class StreamSink(Stream stream, bool silent = false)
{
    /// <summary>CAIRO_STATUS_WRITE_ERROR</summary>
    public const int WriteError = 11;

    const int Success = 0;

    ArrayBufferWriter<byte>? _record;
    bool _closed;

    /// <summary>What the stream threw: it may not pass through cairo's frames.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How many bytes have been written.</summary>
    public long Length { get; private set; }

    /// <summary>Keeps what is written from now on.</summary>
    public ArrayBufferWriter<byte> Record() => _record = new();

    /// <summary>Lets nothing more through.</summary>
    public void Close() => _closed = true;

    /// <summary>Writes what cairo does not; a failure is kept too.</summary>
    public void Append(ReadOnlySpan<byte> data) => Write(data);

    [UnmanagedCallersOnly]
    public static unsafe int Write(nint closure, byte* data, uint length)
        => ((StreamSink)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));

    int Write(ReadOnlySpan<byte> data)
    {
        if (!_closed && Failure is null)
            Forward(data);
        return Failure is null || silent ? Success : WriteError;
    }

    void Forward(ReadOnlySpan<byte> data)
    {
        try
        {
            stream.Write(data);
            _record?.Write(data);
            Length += data.Length;
        }
        catch (Exception e)
        {
            Failure = e;
        }
    }
}
