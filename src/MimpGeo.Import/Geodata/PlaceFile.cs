using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>places.csv</c>: the populated places of the 2017 census.</summary>
static class PlaceFile
{
    static readonly string[] Columns = ["code", "ubigeo", "name", "kind", "lon", "lat", "population"];

    public static CsvFile<Place> File { get; } = new(GeodataFolder.Places, Columns, row => InItsDistrict(new Place
    {
        Code = row.Text("code"),
        Ubigeo = row.Ubigeo("ubigeo"),
        Name = row.Text("name"),
        Kind = row.OneOf("kind", "urban", "rural"),
        Population = row.OptionalNumber("population", 0),
        Geom = row.Point("lon", "lat"),
    }));

    static Place InItsDistrict(Place place)
        => place.Code switch
        {
            not { Length: 10 } => throw new RowRejectedException($"code: '{place.Code}' is not a place: expected ten digits, the district's six first."),
            var code when !code.StartsWith(place.Ubigeo.Code, StringComparison.Ordinal) || place.Ubigeo.Level != AdminLevel.District
                => throw new RowRejectedException($"ubigeo: {place.Ubigeo} is not the district that code {code} begins with."),
            _ => place,
        };
}
