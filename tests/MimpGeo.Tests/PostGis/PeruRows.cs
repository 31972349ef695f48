using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.PostGis;

/// <summary>Lima, Callao and Cusco, as rows of one owner.</summary>
sealed class PeruRows
{
    readonly string _owner = Guid.NewGuid().ToString();

    public async Task InsertAsync(PostGisFixture map, CancellationToken cancel)
    {
        await using var context = map.CreateContext();
        context.AddRange(Row(-77.03, -12.05), Row(-77.15, -12.06), Row(-71.98, -13.52));
        await context.SaveChangesAsync(cancel);
    }

    public IQueryable<Sample> In(SampleContext context)
    {
        var owner = _owner;
        return context.Samples.Where(row => row.Name == owner);
    }

    public IQueryable<Sample> LimaIn(SampleContext context) => In(context).Where(row => row.District!.X == -77.03);

    Sample Row(double lon, double lat) => new()
    {
        Name = _owner,
        District = new Point(lon, lat) { SRID = 4326 },
        Earth = new Point(lon, lat) { SRID = 4326 },
        Flight = new LineString([new Coordinate(lon, lat - 1), new Coordinate(lon, lat)]) { SRID = 4326 },
    };
}
