using Microsoft.EntityFrameworkCore;
using MimpGeo.PostGis;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.PostGis;

[Collection(PostGisTests.Name)]
public sealed class TranslationTests(PostGisFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Translated => [.. TranslationTable.Names];

    public static TheoryData<string> Refused => [.. TranslationTable.Refused.Keys];

    [Theory]
    [MemberData(nameof(Translated))]
    public async Task Server_answers_as_NTS_does(string name)
    {
        await using var context = map.CreateContext();
        var row = TranslationTable.Row;
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
        var translation = TranslationTable.Named(name);

        var rows = context.Samples.Where(sample => sample.Id == row.Id);
        var (sql, server, nts) = await translation.AskAsync(rows, row, Cancel);

        Assert.Contains(translation.Function + "(", sql, StringComparison.Ordinal);
        AssertSame(nts, server);
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public async Task Server_answers_null_for_null(string name)
    {
        await using var context = map.CreateContext();
        var row = new Sample { Name = "nothing" };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
        var translation = TranslationTable.Named(name);

        Assert.True(await translation.IsNullAsync(context.Samples.Where(sample => sample.Id == row.Id), Cancel));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Filter_without_a_counterpart_is_refused(string name)
    {
        await using var context = map.CreateContext();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => context.Samples.AnyAsync(TranslationTable.Refused[name], Cancel));
        Assert.Contains("could not be translated", refusal.Message, StringComparison.Ordinal);
    }

    static void AssertSame(object? nts, object? server)
    {
        switch (nts)
        {
            case Geometry geometry:
                AssertSameShape(geometry, Assert.IsType<Geometry>(server, exactMatch: false));
                break;
            case string text when text.Contains('('):
                AssertSameShape(Shapes.Wkt(text), Shapes.Wkt((string)server!));
                break;
            case byte[] wkb:
                AssertSameShape(Ewkb.Read(wkb), Ewkb.Read((byte[])server!));
                break;
            case double number:
                Assert.Equal(number, (double)server!, 1e-9);
                break;
            default:
                Assert.Equal(nts, server);
                break;
        }
    }

    // GEOS and NTS are the same algorithms, but round arcs in another order and start rings elsewhere.
    static void AssertSameShape(Geometry nts, Geometry server)
        => Assert.True(
            nts.SRID == server.SRID && nts.Normalized().EqualsExact(server.Normalized(), 1e-9),
            $"NTS: {Shapes.Text(nts)}, PostGIS: {Shapes.Text(server)}");
}
