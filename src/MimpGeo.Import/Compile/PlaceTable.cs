using CsvHelper;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>Populated places with a modelled population.</summary>
/// <remarks>
/// A district's population of 2020 is split into urban and rural as in 2023 and each part is spread evenly over the
/// places of its kind, in hundredths of a person so that the places of a district add up to it exactly. Districts
/// created since 2018 are added back to the districts they were cut from, because the places are those of 2017.
/// </remarks>
static class PlaceTable
{
    public static void Write(SourceFolder source, string folder)
    {
        var shares = Shares(source);
        var places = SourceCsv.Rows(source.Places).Select(Place).ToLookup(place => place.Ubigeo);
        CompiledCsv.Write(
            folder,
            PlaceFile.File,
            places.SelectMany(district => Populated([.. district], shares.GetValueOrDefault(district.Key))));
    }

    sealed record PlaceRow(string Code, string Ubigeo, string Name, bool Urban, string Lon, string Lat);

    sealed record Share(decimal People, decimal Urban, decimal Rural);

    static PlaceRow Place(IReaderRow row) => new(
        row.Text("inei_ccpp"), row.Text("inei_distrito"), row.Text("ccpp"), row.Text("tipo") == "Urban",
        row.Degrees("longitude"), row.Degrees("latitude"));

    static Dictionary<string, Share> Shares(SourceFolder source)
    {
        var people = SourceCsv.Rows(source.Poverty).ToDictionary(row => row.Text("ubigeo"), row => row.Number("pob_2020") ?? 0);
        var parts = SourceCsv.Rows(source.Districts).ToDictionary(
            row => row.Text("ubigeo"),
            row => (Urban: row.Number("pob_urbana_2023") ?? 0, Rural: row.Number("pob_rural_2023") ?? 0));

        foreach (var row in SourceCsv.Rows(source.Origins))
        {
            var (parent, part, share) = (row.Text("ubigeo_parent"), parts[row.Text("ubigeo_new")], row.Number("share_of_new") ?? 0);
            parts[parent] = (parts[parent].Urban + (part.Urban * share), parts[parent].Rural + (part.Rural * share));
        }

        return people.ToDictionary(d => d.Key, d => new Share(d.Value, parts[d.Key].Urban, parts[d.Key].Rural));
    }

    static IEnumerable<string[]> Populated(PlaceRow[] places, Share? share)
    {
        var urban = places.Where(place => place.Urban).OrderBy(place => place.Code, StringComparer.Ordinal).ToArray();
        var rural = places.Where(place => !place.Urban).OrderBy(place => place.Code, StringComparer.Ordinal).ToArray();
        var (urbanHundredths, ruralHundredths) = Split(share, urban.Length, rural.Length);
        return Spread(urban, urbanHundredths).Concat(Spread(rural, ruralHundredths));
    }

    static (long? Urban, long? Rural) Split(Share? share, int urbanPlaces, int ruralPlaces)
    {
        if (share is not { People: var people })
            return (null, null);

        var total = (long)(people * 100);
        var known = share.Urban + share.Rural;
        var urban = (urbanPlaces, ruralPlaces) switch
        {
            (0, _) => 0,
            (_, 0) => total,
            _ when known == 0 => total * urbanPlaces / (urbanPlaces + ruralPlaces),
            _ => (long)Math.Round(total * share.Urban / known),
        };
        return (urban, total - urban);
    }

    static IEnumerable<string[]> Spread(PlaceRow[] places, long? hundredths)
        => places.Select((place, index) => new[]
        {
            place.Code, place.Ubigeo, place.Name, place.Urban ? "urban" : "rural", place.Lon, place.Lat,
            hundredths is { } all ? SourceCsv.Plain(((all / places.Length) + (index < all % places.Length ? 1 : 0)) / 100m) : "",
        });
}
