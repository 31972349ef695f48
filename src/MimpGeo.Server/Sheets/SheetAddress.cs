using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Where a sheet can be had again.</summary>
/// <param name="Site">The server's address, without a slash at its end.</param>
/// <param name="Territory">Of the sheet.</param>
/// <param name="Form"><c>svg</c>, <c>pdf</c>, <c>png</c> or <c>html</c>.</param>
/// <param name="Query">What is not as usual, in the order of the names: equal questions have equal addresses.</param>
sealed record SheetAddress(string Site, Ubigeo Territory, string Form, string Query)
{
    static readonly Dictionary<string, string> Usual = new()
    {
        ["indicator"] = Indicator.Poverty,
        ["style"] = MapStyles.Usual,
        ["method"] = BreakMethods.Published,
        ["size"] = "a3",
        ["lang"] = Languages.Spanish,
        ["print"] = "colour",
        ["dpi"] = "150",
        ["filter-lang"] = "cql2-text",
    };

    public static SheetAddress Of(string site, Ubigeo territory, string form, QueryParameters query, IEnumerable<string> names) => new(
        site, territory, form,
        QueryString.Create(names.Order(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, query.Text(name)))
            .Where(parameter => parameter.Value is not null && Usual.GetValueOrDefault(parameter.Key) != parameter.Value)).ToString());

    /// <summary>Of this form.</summary>
    public string Url => $"{Site}/api/sheets/{Territory}.{Form}{Query}";

    /// <summary>The same facts as a page; a page has no pixels.</summary>
    public SheetAddress Table => this with { Form = "html", Query = QueryString.Create(Parameters.Where(parameter => parameter.Key != "dpi")).ToString() };

    IEnumerable<KeyValuePair<string, string?>> Parameters
        => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Query).Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value.ToString()));
}
