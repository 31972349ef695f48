using Microsoft.Extensions.Primitives;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Server.Sheets;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>Sheets as the program reads them before it draws.</summary>
static class SheetSubjects
{
    /// <param name="map">The shipped data.</param>
    /// <param name="ubigeo">Of the territory.</param>
    /// <param name="parameters">Such as <c>date=2023-01</c>.</param>
    public static async Task<Sheet> ReadAsync(MapFixture map, string ubigeo, params string[] parameters)
    {
        var given = parameters.Select(parameter => parameter.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], new StringValues(pair[1])));
        await using var database = StoreConnection.Public(map.ConnectionString);
        return await new SheetSource(database, new QueryParameters(given, SheetQuestion.Names), "http://localhost:5080").ReadAsync(Ubigeo.Parse(ubigeo), "svg", TestContext.Current.CancellationToken);
    }
}
