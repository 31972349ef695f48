namespace MimpGeo.Server.Tiles;

/// <summary>One rendering that several requests wait for; it is given up when the last has gone.</summary>
sealed class Flight(CancellationToken stopping)
{
    readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    readonly Lock _lock = new();
    Task<Tile>? _running;
    int _aboard;

    /// <returns>False when the last has left already.</returns>
    public bool Board()
    {
        lock (_lock)
            return _aboard >= 0 && ++_aboard > 0;
    }

    public Task<Tile> RunAsync(Func<CancellationToken, Task<Tile>> render)
    {
        lock (_lock)
            return _running ??= render(_stop.Token);
    }

    /// <returns>True when this was the last.</returns>
    public bool Leave()
    {
        lock (_lock)
        {
            if (--_aboard > 0)
                return false;
            _aboard = -1;
        }

        _stop.Cancel();
        _stop.Dispose();
        return true;
    }
}
