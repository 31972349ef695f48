using System.Globalization;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Pages;

/// <summary>Pages of features: a page of a collection as a table beside a map, and one feature.</summary>
static class FeaturePages
{
    const string Reserved = "reservado";

    public static async Task<Html> ItemsAsync(OgcLinks links, HttpRequest request, ItemsQuestion asked, long matched, NpgsqlDataReader rows, CancellationToken cancel)
    {
        var collection = asked.Filter.Collection;
        var (lines, more, last) = await LinesAsync(links, asked, rows, cancel);
        var next = more ? Address(links, request, collection, ("cursor", Cursor.Write(last, asked.CursorQuestion)), ("f", "html")) : null;
        return Page.Of(
            links, $"{collection.Title}: elementos", Page.InCollections(links).Append((Page.AsHtml(links.Collection(collection.Id)), collection.Title)),
            Address(links, request, collection, ("f", "geojson")), Html.Of($"""
            <p>{collection.Description}</p>
            <form method="get" action="{links.Items(collection.Id)}">
            <label for="filter">Filtro (CQL2)</label> <input id="filter" name="filter" value="{request.Query["filter"].ToString()}" placeholder="{Example(collection)}"/>
            {Kept(request)}<input type="hidden" name="f" value="html"/><input type="hidden" name="limit" value="{(asked.Limit ?? ItemsQuestion.DefaultLimit).ToString(CultureInfo.InvariantCulture)}"/> <button>Filtrar</button>
            <a href="{Page.AsHtml($"{links.Collection(collection.Id)}/queryables")}">Propiedades</a> · <a href="{Page.AsHtml($"{links.Root}/functions")}">Funciones</a>
            </form>
            <p>{matched} elementos{(asked.Filter.IsEverything ? "" : " cumplen el filtro")}; aquí {lines.Count}. {Next(next)}</p>
            <p class="downloads">Descargar todos: {ExportFormat.Downloads.Select(format => Html.Of($"""<a href="{Address(links, request, collection, ("f", format.Name))}">{DocumentPages.Name(format)}</a> """))}</p>
            <div id="map" data-items="{Address(links, request, collection, ("f", "geojson"))}" data-tiles="{links.Site}/tiles/departments/"></div>
            <div class="scroll"><table>
            <thead><tr><th>id</th>{asked.Shape.Properties.Where(property => property.Column != collection.FeatureId).Select(property => Html.Of($"""<th{Align(property)} title="{property.Title}">{property.Name}</th>"""))}</tr></thead>
            <tbody>{lines}</tbody>
            </table></div>
            <p>{Next(next)}</p>
            """));
    }

    public static Html Item(OgcLinks links, Collection collection, FeatureShape shape, NpgsqlDataReader row)
    {
        var id = row.GetString(0);
        var address = links.Item(collection.Id, id);
        var values = shape.Properties.Select((property, at) => (property, Text: Value(row, 2 + at, property.Type))).ToList();
        var reserved = IsReserved(shape.Properties, values.ConvertAll(value => value.Text));
        return Page.Of(
            links, values.Find(value => value.property.Name.Equals("name", StringComparison.OrdinalIgnoreCase)).Text ?? id,
            Page.InCollections(links).Append((Page.AsHtml(links.Collection(collection.Id)), collection.Title)).Append((Page.AsHtml(links.Items(collection.Id)), "elementos")),
            $"{address}?f=geojson", Html.Of($"""
            <div id="map" data-items="{address}?f=geojson" data-tiles="{links.Site}/tiles/departments/"></div>
            <table>
            <tbody><tr><th scope="row">id</th><td>{id}</td></tr>{values.Select(value => Html.Of($"""
            <tr><th scope="row">{value.property.Title}<br/><code>{value.property.Name}</code></th><td{Align(value.property)}>{Shown(value.Text, reserved)}{Unit(value)}</td></tr>

            """))}</tbody>
            </table>
            <p><small>{collection.Description}</small></p>
            """));
    }

    static async Task<(List<Html> Lines, bool More, string?[] Last)> LinesAsync(OgcLinks links, ItemsQuestion asked, NpgsqlDataReader rows, CancellationToken cancel)
    {
        var (lines, terms, properties) = (new List<Html>(), asked.Order.Terms.Count, asked.Shape.Properties);
        string?[] last = [];
        while (await rows.ReadAsync(cancel))
        {
            if (lines.Count == asked.Limit)
                return (lines, true, last);

            last = [.. Enumerable.Range(0, terms).Select(at => rows.IsDBNull(at) ? null : rows.GetString(at))];
            var id = rows.GetString(terms);
            var texts = properties.Select((property, at) => Value(rows, terms + 2 + at, property.Type)).ToList();
            var reserved = IsReserved(properties, texts);
            lines.Add(Html.Of($"""
                <tr><td><a href="{Page.AsHtml(links.Item(asked.Filter.Collection.Id, id))}">{id}</a></td>{properties.Zip(texts).Where(value => value.First.Column != asked.Filter.Collection.FeatureId).Select(value => Html.Of($"<td{Align(value.First)}>{Shown(value.Second, reserved)}</td>"))}</tr>

                """));
        }

        return (lines, false, last);
    }

    static string? Value(NpgsqlDataReader row, int column, PropertyType type)
        => row.IsDBNull(column) ? null : type switch
        {
            PropertyType.Integer => Numbers.Whole(row.GetFieldValue<long>(column)),
            PropertyType.Number => Numbers.Decimal(row.GetFieldValue<double>(column)),
            PropertyType.Boolean => row.GetBoolean(column) ? "sí" : "no",
            PropertyType.Timestamp => row.GetFieldValue<DateTime>(column).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
            _ => FeatureText.Text(row, column, type),
        };

    // What is not told of a reserved service is not missing.
    static bool IsReserved(IReadOnlyList<CollectionProperty> properties, List<string?> texts)
        => properties.Zip(texts).Any(value => value is { First.Column: "protection", Second: "district" or "department" });

    static Html Shown(string? text, bool reserved)
        => text is not null ? Html.Of($"{text}") : Html.Of($"<small>{(reserved ? Reserved : "sin dato")}</small>");

    static Html Unit((CollectionProperty Property, string? Text) value)
        => value is { Property.Unit: { } unit, Text: not null } ? Html.Of($" {Numbers.Unit(unit)}") : Html.Nothing;

    static Html Align(CollectionProperty property) => property.Type is PropertyType.Integer or PropertyType.Number ? new(" class=\"number\"") : Html.Nothing;

    static Html Next(string? address) => address is null ? Html.Nothing : Html.Of($"""<a rel="next" href="{address}">Siguiente página</a>""");

    // What else narrows the features stays when the filter is changed.
    static IEnumerable<Html> Kept(HttpRequest request)
        => request.Query.Where(parameter => parameter.Key is not ("f" or "cursor" or "limit" or "filter"))
            .Select(parameter => Html.Of($"""<input type="hidden" name="{parameter.Key}" value="{parameter.Value.ToString()}"/>"""));

    static string Example(Collection collection) => collection.Find("poverty") is not null ? "poverty > 50 AND NOT has_service('CEM')" : "name LIKE 'San%'";

    static string Address(OgcLinks links, HttpRequest request, Collection collection, params (string Name, string Value)[] set)
    {
        var kept = request.Query.Where(parameter => parameter.Key is not ("f" or "cursor") && !(parameter.Key == "limit" && set is [("f", not ("geojson" or "html"))]));
        return links.Items(collection.Id) + QueryString.Create([.. kept, .. set.Select(parameter => new KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>(parameter.Name, parameter.Value))]);
    }
}
