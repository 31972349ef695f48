using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>The tables of a sheet: the highest values, and the answer to its question.</summary>
sealed class SheetTables(SheetQuestion question, SheetTerritory territory, StoreFacts facts, IReadOnlyList<SheetDistrict> districts)
{
    const int MostRanked = 10;

    readonly SheetNumbers _numbers = new(question.Language, question.Style.Unit);

    bool HasProvince => territory.Ubigeo.Level != AdminLevel.Province;

    bool HasInterval => districts.Any(district => district.Interval is not null);

    /// <summary>Those in the table of the highest values.</summary>
    /// <remarks>The publisher's rank says which ten; the ministry's sheet lists equal ones from the last to the first.</remarks>
    public IReadOnlyList<SheetDistrict> Ranked { get; } = [.. districts.Where(district => district.Value is not null)
        .OrderByDescending(district => Need(district, question)).ThenBy(district => district.Rank ?? int.MaxValue).ThenBy(district => district.Ubigeo, StringComparer.Ordinal)
        .Take(MostRanked)
        .OrderByDescending(district => Need(district, question)).ThenByDescending(district => district.Ubigeo, StringComparer.Ordinal)];

    public SheetTable Ranking() => new(SheetWording.RankingTitle(question, facts), Headings, [.. Ranked.Select(Row)]);

    // Of an index of development the lowest are those in need.
    static decimal? Need(SheetDistrict district, SheetQuestion question) => question.Style.Unit == "percent" ? district.Value : -district.Value;

    /// <returns>Null where nothing was asked.</returns>
    public SheetTable? Answer()
    {
        if (question.Gap is not { } gap)
            return null;

        var answer = districts.Where(district => district.IsMeant).OrderBy(district => district.Rank ?? int.MaxValue).ThenByDescending(district => district.Value).ThenBy(district => district.Ubigeo, StringComparer.Ordinal).ToList();
        return new(SheetWording.AnswerTitle(question, gap, facts, answer.Count), [.. Headings, Nearest(gap)], [.. answer.Select(district => (IReadOnlyList<string>)[.. Row(district), Distance(district)])]);
    }

    /// <summary>Above province, district, value and interval.</summary>
    IReadOnlyList<string> Headings =>
    [
        .. HasProvince ? [new Words("Provincia", "Province").In(question.Language)] : Array.Empty<string>(),
        new Words("Distrito", "District").In(question.Language),
        _numbers.Heading,
        .. HasInterval ? [new Words("Intervalo 95 %", "95% interval").In(question.Language)] : Array.Empty<string>(),
    ];

    IReadOnlyList<string> Row(SheetDistrict district) =>
    [
        .. HasProvince ? [Province(district)] : Array.Empty<string>(),
        district.Name,
        _numbers.Value(district.Value),
        .. HasInterval ? [_numbers.Interval(district.Interval)] : Array.Empty<string>(),
    ];

    string Province(SheetDistrict district) => territory.IsNation ? $"{district.Province} ({district.Department})" : district.Province;

    string Distance(SheetDistrict district) => district.NearestKm is { } km ? _numbers.Kilometres(km) : "–";

    string Nearest(GapPlan gap) => new Words($"km a {SheetWording.Lacking(gap)}", $"km to {SheetWording.Lacking(gap)}").In(question.Language);
}
