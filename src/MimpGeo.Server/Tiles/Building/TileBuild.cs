using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>How far a build is.</summary>
/// <param name="Seen">Tiles that are made, found empty, or were there before.</param>
/// <param name="Made">Of these, the ones that the database was asked for in this run.</param>
/// <param name="Total">All tiles.</param>
readonly record struct BuildProgress(long Seen, long Made, long Total);

/// <summary>Makes the tiles of one state of the store and puts them into an archive, several at a time.</summary>
/// <param name="pyramid">Which tiles.</param>
/// <param name="render">Makes one.</param>
/// <param name="reach">Says where no more can come.</param>
/// <param name="writer">Takes them, from one thread.</param>
/// <param name="snapshot">The number of the state.</param>
sealed class TileBuild(TilePyramid pyramid, Func<TileId, CancellationToken, Task<(Tile Tile, int Snapshot)>> render, TileReach reach, TileArchiveWriter writer, int snapshot)
{
    long _seen;
    long _made;

    /// <returns>How many tiles the database was asked for in this run.</returns>
    /// <exception cref="CommandException">The store was written meanwhile.</exception>
    public async Task<long> RunAsync(int atOnce, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        // The last in is the first out: few tiles wait, however deep the zooms are.
        var (waiting, running) = (new Stack<TileId>([TilePyramid.Root]), new List<Task<Step>>());
        try
        {
            while (waiting.Count + running.Count > 0)
            {
                while (running.Count < atOnce && waiting.TryPop(out var tile))
                    running.Add(StepAsync(tile, writer.Contains(tile), stop.Token));
                var done = await Task.WhenAny(running);
                running.Remove(done);
                Take(await done, waiting);
                progress.Report(new(_seen, _made, pyramid.Count));
            }

            return _made;
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<Step> StepAsync(TileId tile, bool isThere, CancellationToken cancel)
    {
        await Task.Yield(); // the next one starts while this one's SQL is written
        byte[]? content = null;
        if (pyramid.IsWanted(tile) && !isThere)
        {
            var (made, shown) = await render(tile, cancel);
            CheckSame(shown);
            content = made.Body is [] ? [] : made.Compressed;
        }

        return new(tile, content, content is { Length: > 0 } || await HasMoreAsync(tile, cancel));
    }

    async Task<bool> HasMoreAsync(TileId tile, CancellationToken cancel)
    {
        if (!pyramid.Children(tile).Any())
            return false;

        var (hasFeatures, shown) = await reach.AskAsync(tile, cancel);
        CheckSame(shown);
        return hasFeatures;
    }

    void Take(Step step, Stack<TileId> waiting)
    {
        if (step.Content is { } content)
        {
            writer.Add(step.Tile, content);
            _made++;
        }

        _seen += (pyramid.IsWanted(step.Tile) ? 1 : 0) + (step.HasMore ? 0 : pyramid.Below(step.Tile));
        if (!step.HasMore)
            return;

        foreach (var child in pyramid.Children(step.Tile).Reverse())
            waiting.Push(child);
    }

    void CheckSame(int shown)
    {
        if (shown != snapshot)
            throw new CommandException($"The store was written while its tiles were made: they were of snapshot {snapshot}, it is at {shown} now. Nothing was put in place; the same command starts anew.");
    }

    sealed record Step(TileId Tile, byte[]? Content, bool HasMore);
}
