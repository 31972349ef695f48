using System.Collections.Concurrent;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>How many bytes the files of whole collections have. Found out in the background, once per snapshot, by writing them.</summary>
sealed class ExportSizes(NpgsqlDataSource database, CollectionCatalogue catalogue, IHostApplicationLifetime lifetime, ILogger<ExportSizes> log)
{
    // Larger collections are written when somebody wants them, not for their size.
    const int MostFeatures = 200_000;

    readonly ConcurrentDictionary<(int Snapshot, string Collection, string Format), long> _sizes = new();
    int _snapshot;

    /// <summary>How many are known: it is part of what a document with sizes depends on.</summary>
    public int Known => _sizes.Count;

    /// <returns>Null while it is not known.</returns>
    public long? Find(int snapshot, string collection, ExportFormat format)
        => _sizes.TryGetValue((snapshot, collection, format.Name), out var size) ? size : null;

    /// <summary>Begins to find out, unless that has begun for this snapshot.</summary>
    public ExportSizes Begun(int snapshot)
    {
        if (Interlocked.Exchange(ref _snapshot, snapshot) != snapshot)
            _ = Task.Run(() => MeasureAllAsync(snapshot, lifetime.ApplicationStopping));
        return this;
    }

    async Task MeasureAllAsync(int snapshot, CancellationToken stop)
    {
        try
        {
            _sizes.Clear();
            await using var session = await StoreSession.OpenAsync(database, stop);
            var set = await catalogue.ReadAsync(session, stop);
            foreach (var collection in set.All.Where(facts => set.Snapshot == snapshot && facts.Count <= MostFeatures).Select(facts => facts.Collection))
            {
                foreach (var format in ExportFormat.Downloads)
                    await MeasureAsync(session, set, collection, format, stop);
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or StoreBusyException or EmptyStoreException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            log.NotMeasured(fault);
        }
    }

    async Task MeasureAsync(StoreSession session, CollectionSet set, Collection collection, ExportFormat format, CancellationToken stop)
    {
        try
        {
            var everything = ItemsQuestion.Of(new QueryParameters([]), collection, set, isPage: false);
            await using var counted = new CountingStream();
            await format.Write(new Export(session, set.Snapshot, everything), counted, stop);
            _sizes[(set.Snapshot, collection.Id, format.Name)] = counted.Length;
        }
        catch (BadParameterException)
        {
            // A format that cannot hold this collection has no size.
        }
    }

    /// <summary>Swallows what is written, and counts it.</summary>
    sealed class CountingStream : Stream
    {
        long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

static partial class ExportSizesLog
{
    [LoggerMessage(LogLevel.Debug, "Sizes of exports were not found out")]
    public static partial void NotMeasured(this ILogger log, Exception exception);
}
