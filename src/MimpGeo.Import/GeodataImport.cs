using MimpGeo.Import.Checks;
using MimpGeo.Import.Geodata;
using MimpGeo.Import.Load;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Import;

/// <summary>Loads a folder of compiled data into the store: all of it or nothing.</summary>
/// <param name="owner">The database as its owner (<see cref="StoreConnection.Owner"/>).</param>
public sealed class GeodataImport(NpgsqlDataSource owner)
{
    /// <returns>What was read, loaded and found; unchanged when the latest snapshot is of the same files.</returns>
    /// <exception cref="ImportRefusedException">Something in the files is wrong; nothing was written.</exception>
    /// <exception cref="StoreSetupException">The database cannot be reached or prepared.</exception>
    public async Task<Reconciliation> RunAsync(
        string folder, IProgress<ImportProgress>? progress = null, bool force = false, CancellationToken cancel = default)
    {
        var steps = new ImportSteps(progress);
        steps.Begin("preparing the database");
        await StoreSetup.MigrateAsync(owner, cancel);
        await using var connection = await owner.OpenConnectionAsync(cancel);

        if (!Directory.Exists(folder))
            throw new ImportRefusedException(folder, null, "there is no such folder.");

        var digest = GeodataFolder.Digest(folder);
        if (!force && await Snapshots.FindLatestAsync(connection, digest, cancel) is { } same)
            return Reconciliation.Unchanged(same);

        var findings = new Findings();
        steps.Begin($"reading {folder}");
        var set = GeodataSet.Read(folder, findings);
        steps.Begin("comparing the files with each other");
        GeodataCheck.Check(set, findings);
        TruncationCheck.Check(folder, set);

        return await LoadAsync(connection, new(folder, digest, force), set, findings, steps, cancel);
    }

    async Task<Reconciliation> LoadAsync(
        NpgsqlConnection connection, Input input, GeodataSet set, Findings findings, ImportSteps steps, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Snapshots.LockAsync(connection, cancel);

        // Whoever held the lock may just have loaded the same.
        if (!input.Force && await Snapshots.FindLatestAsync(connection, input.Digest, cancel) is { } same)
            return Reconciliation.Unchanged(same);

        steps.Begin("clearing the old rows");
        await StoreTables.ClearAsync(connection, cancel);
        var files = await CopyAsync(connection, set, steps, cancel);
        await DeriveAsync(connection, steps, cancel);
        await new LocationFindings(connection, set, findings).FindAsync(cancel);
        var snapshot = await Snapshots.NameAsync(connection, $"import of {Path.GetFileName(Path.TrimEndingDirectorySeparator(input.Folder))}", input.Digest, null, cancel);

        await transaction.CommitAsync(cancel);
        return new(snapshot, Changed: true, files, findings.All);
    }

    async Task<IReadOnlyList<FileCount>> CopyAsync(NpgsqlConnection connection, GeodataSet set, ImportSteps steps, CancellationToken cancel)
    {
        await using var store = owner.NewStore();
        return await new GeodataLoad(connection, store.Model, set).CopyAsync(steps.Begin, cancel);
    }

    static async Task DeriveAsync(NpgsqlConnection connection, ImportSteps steps, CancellationToken cancel)
    {
        steps.Begin("locating the services");
        await StoreTables.AnalyzeAsync(connection, cancel);
        await PublicIds.GiveAsync(connection, cancel);
        await ServiceLocation.FindAsync(connection, cancel);
        await ParentPoverty.DeriveAsync(connection, cancel);
        steps.Begin("measuring the distances from the capitals");
        await NearestServices.FindAsync(connection, cancel);
        await StoreTables.AnalyzeAsync(connection, cancel);
    }

    sealed record Input(string Folder, string Digest, bool Force);
}
