using System.Data.Common;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads capitals, and the most populous of the other populated places.</summary>
static class PlaceReader
{
    /// <summary>As many towns beside the capitals as a sheet can name.</summary>
    const int MostUrban = 60;

    /// <summary>As many villages as dots can be told apart.</summary>
    const int MostRural = 3000;

    public static async Task<IReadOnlyList<SheetPlace>> ReadAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var capitals = Capitals(await CapitalsAsync(session, territory, plan, cancel), territory);
        var known = capitals.Select(capital => (capital.Key[..2], PlainName.Of(capital.Name))).ToHashSet();
        // The country's map has room for the names of its departments only.
        if (territory.IsNation)
            return capitals;

        var urban = await PlacesAsync(session, territory, plan, "urban", MostUrban + capitals.Count, cancel);
        var rural = await PlacesAsync(session, territory, plan, "rural", MostRural, cancel);
        return [.. capitals, .. urban.Where(place => !known.Contains((place.Key[..2], PlainName.Of(place.Name)))).Take(MostUrban), .. rural];
    }

    // A district's capital may be its province's and its department's too: it stands there once, as the most important.
    static List<SheetPlace> Capitals(List<Capital> all, SheetTerritory territory)
    {
        var most = territory.IsNation ? AdminLevel.Department : AdminLevel.District;
        var below = all.ToLookup(capital => capital.Ubigeo[..^2]);
        return [.. all.GroupBy(capital => Seat(capital, below))
            .Select(same => same.MinBy(capital => capital.Ubigeo.Length)!.Place(same.Max(capital => capital.Population)))
            .Where(place => place.Key.Length <= most.Digits)];
    }

    // The finest territory whose capital it is.
    static string Seat(Capital capital, ILookup<string, Capital> below)
        => below[capital.Ubigeo].FirstOrDefault(lower => lower.Folded == capital.Folded) is { } lower ? Seat(lower, below) : capital.Ubigeo;

    static Task<List<Capital>> CapitalsAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT t.ubigeo, t.capital, ST_X(c.geom), ST_Y(c.geom),
                   (SELECT max(p.population)::float8 FROM place AS p WHERE p.ubigeo = t.ubigeo AND p.kind = 'urban' AND lower(p.name) = lower(t.capital))
            FROM territory AS t
            CROSS JOIN LATERAL (SELECT {sql.InZone("t.capital_point")} AS geom OFFSET 0) AS c
            WHERE t.level <> 'nation' AND t.capital IS NOT NULL AND t.capital_point IS NOT NULL AND {sql.Inside("t.ubigeo", territory.Prefix)}
            ORDER BY t.ubigeo
            """);
        return sql.ListAsync(session, row => new Capital(row.GetString(0), row.GetString(1), new(row.GetDouble(2), row.GetDouble(3)), Number(row, 4)), cancel);
    }

    static Task<List<SheetPlace>> PlacesAsync(StoreSession session, SheetTerritory territory, SheetPlan plan, string kind, int most, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        sql.Text.Add($"""
            SELECT p.code, p.name, ST_X(z.geom), ST_Y(z.geom), p.population::float8
            FROM (
                SELECT code, name, population, geom FROM place AS p
                WHERE p.kind = {sql.Bind(kind)} AND {sql.Inside("p.ubigeo", territory.Prefix)}
                ORDER BY p.population DESC NULLS LAST, p.code LIMIT {sql.Bind((long)most)}
            ) AS p
            CROSS JOIN LATERAL (SELECT {sql.InZone("p.geom")} AS geom OFFSET 0) AS z
            ORDER BY p.population DESC NULLS LAST, p.code
            """);
        var drawn = kind == "urban" ? SheetPlaceKind.Urban : SheetPlaceKind.Rural;
        return sql.ListAsync(session, row => new SheetPlace(row.GetString(0), ProperCase.Of(row.GetString(1)), drawn, new(row.GetDouble(2), row.GetDouble(3)), Number(row, 4)), cancel);
    }

    static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    sealed record Capital(string Ubigeo, string Name, UtmPoint Point, double? Population)
    {
        public string Folded { get; } = PlainName.Of(Name);

        public SheetPlace Place(double? population) => new(Ubigeo, Name, Ubigeo.Length switch
        {
            2 => SheetPlaceKind.DepartmentCapital,
            4 => SheetPlaceKind.ProvinceCapital,
            _ => SheetPlaceKind.DistrictCapital,
        }, Point, population);
    }
}
