using MimpGeo.Import;
using Xunit;

namespace MimpGeo.Tests.Import;

static class Refusals
{
    /// <summary>Imports the folder, which must be refused with this very line among others, and leave every table as it was.</summary>
    public static async Task<ImportRefusedException> RefusesAsync(this ImportedStore store, ImportFolder folder, params string[] expected)
    {
        var cancel = TestContext.Current.CancellationToken;

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(
            () => new GeodataImport(store.Owner).RunAsync(folder.Path, cancel: cancel));

        Assert.All(expected, line => Assert.Contains(line, refused.Rejections.Select(rejection => rejection.ToString())));
        Assert.Equal(store.Contents, await store.ContentsAsync(cancel));
        return refused;
    }
}
