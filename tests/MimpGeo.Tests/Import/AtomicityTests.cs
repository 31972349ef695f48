using MimpGeo.Import;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>Whatever stops an import, the old data are there; and while it runs, they are what is read.</summary>
public sealed class AtomicityTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("clearing the old rows")]
    [InlineData("loading territories.csv")]
    [InlineData("loading places.csv")]
    [InlineData("measuring the distances from the capitals")]
    public async Task Cancelled_at_any_step_it_leaves_the_old_data(string step)
    {
        using var folder = new ImportFolder();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new GeodataImport(store.Owner)
            .RunAsync(folder.Path, new At(step, stop.Cancel), force: true, stop.Token));

        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel));
    }

    [Fact]
    public async Task Its_connection_killed_it_leaves_the_old_data()
    {
        using var folder = new ImportFolder();
        void KillBackends()
        {
            using var admin = new NpgsqlConnection(store.ConnectionString);
            admin.Open();
            using var kill = new NpgsqlCommand(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", admin);
            kill.ExecuteNonQuery();
        }

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => new GeodataImport(store.Owner)
            .RunAsync(folder.Path, new At("loading places.csv", KillBackends), force: true, Cancel));

        NpgsqlConnection.ClearAllPools();
        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel));
    }

    [Fact]
    public async Task Its_process_killed_before_the_commit_it_leaves_the_old_data()
    {
        using var folder = new ImportFolder();
        await using var connection = await store.Owner.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await HoldLastStepAsync(connection);

        using var import = ProgramProcess.Start(store.ConnectionString, "import", folder.Path, "--force");
        await WaitUntilItWaitsAsync();
        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel)); // everything is written, nothing is seen

        import.Kill(); // SIGKILL: it gets no chance to tidy up
        await import.WaitForExitAsync(Cancel);
        await transaction.RollbackAsync(Cancel);
        await WaitUntilItsBackendIsGoneAsync();

        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel));
    }

    [Fact]
    public async Task Two_at_once_load_the_files_once()
    {
        await using var other = new ImportedStore();
        await other.InitializeAsync();
        using var folder = new ImportFolder();
        folder.Edit("places.csv", "ACOS,rural", "ACOS,urban");

        var outcomes = await Task.WhenAll(
            new GeodataImport(other.Owner).RunAsync(folder.Path, cancel: Cancel),
            new GeodataImport(other.Owner).RunAsync(folder.Path, cancel: Cancel));

        Assert.Single(outcomes, outcome => outcome.Changed);
        Assert.All(outcomes, outcome => Assert.Equal(2, outcome.Snapshot));
        Assert.Equal(2, await other.ScalarAsync<long>("SELECT count(*) FROM snapshot", Cancel));
    }

    // SHARE lets everybody read, and makes the very last write of an import wait.
    static async Task HoldLastStepAsync(NpgsqlConnection connection)
    {
        await using var hold = new NpgsqlCommand("LOCK TABLE snapshot IN SHARE MODE", connection);
        await hold.ExecuteNonQueryAsync(Cancel);
    }

    Task WaitUntilItWaitsAsync() => UntilAsync(
        "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'snapshot' AND NOT l.granted)");

    Task WaitUntilItsBackendIsGoneAsync() => UntilAsync("""
        SELECT NOT EXISTS (SELECT FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'INSERT INTO snapshot%')
        """);

    async Task UntilAsync(string condition)
    {
        while (!await store.ScalarAsync<bool>(condition, Cancel))
            await Task.Delay(50, Cancel);
    }

    sealed class At(string what, Action then) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.What == what)
                then();
        }
    }
}
