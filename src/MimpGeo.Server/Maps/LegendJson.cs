using System.Text.Json.Nodes;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Server.Maps;

/// <summary>A legend as data: what each colour and symbol means, and how many there are.</summary>
static class LegendJson
{
    public static JsonObject Of(MapLegend legend, string language, int snapshot)
    {
        var style = legend.Question.Style;
        var json = new JsonObject { ["title"] = legend.Title(language), ["style"] = style.Name, ["snapshot"] = snapshot };
        if (legend.Territories is { } counts)
        {
            json["collection"] = legend.Question.Territories!.Collection.Id;
            json["indicator"] = Indicator(legend, language);
            json["classes"] = new JsonArray([.. style.Classes.Select((each, at) => Class(each, counts.Classes[at], language))]);
            json["no_data"] = new JsonObject { ["label"] = style.NoData.Label.In(language), ["colour"] = style.NoData.Colour.ToString(), ["count"] = counts.NoData };
            json["uncertain"] = new JsonObject { ["label"] = style.Uncertain.Label.In(language), ["hatch"] = style.Uncertain.Hatch.ToString(), ["count"] = counts.Uncertain };
            json["limits"] = style.Limits.In(language);
            json["total"] = counts.Total;
        }

        if (legend.Question.Layers.Any(layer => layer.IsServices))
        {
            json["services"] = new JsonArray([.. legend.Services.Select(service => Service(service, style, language))]);
            json["services_without_place"] = legend.Unplaced;
        }

        return json;
    }

    static JsonObject Indicator(MapLegend legend, string language) => new()
    {
        ["code"] = legend.Question.Style.Indicator,
        ["unit"] = legend.Question.Style.Unit,
        ["name"] = language == "en" ? legend.Indicator?.Indicator.NameEn : legend.Indicator?.Indicator.NameEs,
        ["period"] = legend.Period,
        ["source"] = legend.Source?.Title,
        ["publisher"] = legend.Source?.Publisher,
        ["derived"] = legend.Indicator?.IsDerived,
    };

    static JsonObject Class(StyleClass each, long count, string language)
    {
        var json = new JsonObject { ["label"] = each.Label.In(language), ["colour"] = each.Colour.ToString() };
        if (each.Below is { } below)
            json["below"] = below;
        if (each.UpTo is { } upTo)
            json["up_to"] = upTo;
        json["count"] = count;
        return json;
    }

    static JsonObject Service(ServiceTally service, MapStyle style, string language)
    {
        var symbol = style.SymbolOf(service.Type.Code, service.Modality);
        return new JsonObject
        {
            ["type"] = service.Type.Code,
            ["name"] = language == "en" ? service.Type.NameEn : service.Type.Name,
            ["modality"] = service.Modality is "" ? null : service.Modality,
            ["shape"] = symbol.Shape.ToString().ToLowerInvariant(),
            ["colour"] = symbol.Colour.ToString(),
            ["count"] = service.Count,
        };
    }
}
