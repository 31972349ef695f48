using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Checks;

/// <summary>Looks at the points of services, places and capitals against the outlines.</summary>
sealed class PointCheck(GeodataSet set, Rejections rejections, Findings findings)
{
    public void Check()
    {
        RefuseSwapped(set.Territories, t => t.CapitalPoint, "capital_lon and capital_lat");
        RefuseSwapped(set.Services, s => s.Service.Geom, "lon and lat");
        RefuseSwapped(set.Places, p => p.Geom, "lon and lat");
        FindPlacesOutside();
        FindServicesWithoutPoint();
    }

    void RefuseSwapped<T>(InputFile<T> file, Func<T, Point?> point, string columns)
    {
        foreach (var row in file.Rows.Where(row => point(row.Value) is { } p && set.Outlines.LooksSwapped(p)))
            rejections.Add(file.Name, row.Line, $"{columns} look swapped: the point is far from all outlines, and among them the other way round.");
    }

    void FindPlacesOutside()
    {
        foreach (var row in set.Places.Rows.Where(row => set.Outlines.Find(row.Value.Ubigeo) is not null && !set.Outlines.Hold(row.Value.Ubigeo, row.Value.Geom)))
            findings.Add(FindingKind.PlaceOutside, set.Places.Name, row.Line, $"{row.Value.Code} {row.Value.Name} is not inside {row.Value.Ubigeo}.");
    }

    // A reserved service is told without its point: that is no finding.
    void FindServicesWithoutPoint()
    {
        foreach (var row in set.Services.Rows.Where(row => row.Value.Service is { Geom: null, Protection: Domain.Protection.Public }))
        {
            findings.Add(FindingKind.ServiceWithoutPoint, set.Services.Name, row.Line,
                $"{row.Value.Service.Id} {row.Value.Service.Name} has no {row.Value.EmptyCoordinate ?? "coordinates"}.");
        }
    }
}
