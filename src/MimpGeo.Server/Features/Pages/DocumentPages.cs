using MimpGeo.Cql2;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features.Pages;

/// <summary>Pages of what there is.</summary>
static class DocumentPages
{
    public static Html Landing(OgcLinks links, IReadOnlyList<OgcPart> parts) => Page.Of(links, "API de datos", [], $"{links.Root}?f=json", Html.Of($"""
        <p>Dónde están los servicios del Ministerio de la Mujer y Poblaciones Vulnerables del Perú, y dónde faltan: territorios con su pobreza,
        servicios, centros poblados y capas propias, según las normas OGC API Features, OGC API Tiles y CQL2.</p>
        <ul>
        <li><a href="{Page.AsHtml($"{links.Root}/collections")}">Colecciones</a>: los datos, para ver, filtrar y descargar</li>
        {parts.SelectMany(part => part.OfLanding(links)).Select(Linked)}
        <li><a href="{Page.AsHtml($"{links.Root}/functions")}">Funciones de los filtros</a></li>
        <li><a href="{Page.AsHtml($"{links.Root}/api")}">Documentación de la API</a></li>
        <li><a href="{Page.AsHtml($"{links.Root}/conformance")}">Clases de conformidad</a></li>
        </ul>
        <p>En QGIS: Capa › Añadir capa › Añadir capa WFS / OGC API – Features, con la dirección <code>{links.Root}</code>. Con GDAL: <code>ogrinfo OAPIF:{links.Root}</code>.</p>
        """));

    public static Html Conformance(OgcLinks links, IReadOnlyList<OgcPart> parts) => Page.Of(links, "Clases de conformidad", Page.Home(links), $"{links.Root}/conformance?f=json", Html.Of($"""
        <ul>{Features.Conformance.Classes(parts).Select(name => Html.Of($"<li><code>{name}</code></li>\n"))}</ul>
        """));

    public static Html Collections(OgcLinks links, CollectionSet set) => Page.Of(links, "Colecciones", Page.Home(links), $"{links.Root}/collections?f=json", Html.Of($"""
        <table>
        <thead><tr><th>Colección</th><th>Qué es</th><th class="number">Elementos</th></tr></thead>
        <tbody>{set.All.Select(facts => Html.Of($"""
        <tr><td><a href="{Page.AsHtml(links.Collection(facts.Collection.Id))}">{facts.Collection.Title}</a></td><td>{facts.Collection.Description}</td><td class="number">{facts.Count}</td></tr>

        """))}</tbody>
        </table>
        """));

    public static Html Collection(OgcLinks links, CollectionSet set, CollectionFacts facts, ExportSizes sizes, IReadOnlyList<OgcPart> parts)
    {
        var (collection, own) = (facts.Collection, links.Collection(facts.Collection.Id));
        return Page.Of(links, collection.Title, Page.InCollections(links), $"{own}?f=json", Html.Of($"""
            <p>{collection.Description}</p>
            <p><a class="button" href="{Page.AsHtml(links.Items(collection.Id))}">Ver los {facts.Count} elementos</a></p>
            <ul>{parts.SelectMany(part => part.OfCollection(links, facts)).Select(Linked)}</ul>
            <h2>Descargar la colección entera</h2>
            <ul class="downloads">{ExportFormat.Downloads.Select(format => Html.Of($"""
            <li><a href="{links.Items(collection.Id)}?f={format.Name}">{Name(format)}</a>{Size(sizes.Find(set.Snapshot, collection.Id, format))}</li>

            """))}</ul>
            <h2>Propiedades</h2>
            {Properties(collection)}
            <p><a href="{Page.AsHtml($"{own}/queryables")}">Propiedades para filtrar</a> · <a href="{own}/schema">Esquema</a></p>
            """));
    }

    public static Html Queryables(OgcLinks links, Collection collection) => Page.Of(
        links, "Propiedades para filtrar", Page.InCollections(links).Append((Page.AsHtml(links.Collection(collection.Id)), collection.Title)),
        $"{links.Collection(collection.Id)}/queryables?f=json", Html.Of($"""
        <p>En un filtro CQL2, como <code>poverty &gt; 50</code>, o como parámetro de la dirección. La geometría se llama <code>{collection.Geometry?.Name}</code>.</p>
        {Properties(collection)}
        """));

    public static Html Functions(OgcLinks links) => Page.Of(links, "Funciones de los filtros", Page.Home(links), $"{links.Root}/functions?f=json", Html.Of($"""
        <table>
        <thead><tr><th>Función</th><th>Qué dice</th><th>Devuelve</th></tr></thead>
        <tbody>{ServiceFunctions.Listed.Select(Function)}</tbody>
        </table>
        <p>Ejemplo: <code>poverty &gt; 50 AND NOT has_service('CEM')</code></p>
        """));

    /// <summary>What a format is called by those who use it.</summary>
    public static string Name(ExportFormat format) => format.Name switch
    {
        "geojsonseq" => "GeoJSON por líneas",
        "fgb" => "FlatGeobuf (solo elementos con geometría)",
        "gpkg" => "GeoPackage",
        "xlsx" => "Excel (XLSX, la tabla sola)",
        var name => name.ToUpperInvariant(),
    };

    static Html Linked(OgcLink link) => Html.Of($"""<li><a href="{Page.AsHtml(link.Href)}">{link.Title}</a></li>""");

    static Html Size(long? bytes) => bytes is { } size ? Html.Of($" <small>{Numbers.Decimal(Math.Round(size / 1048576.0, 2))} MB</small>") : Html.Nothing;

    static Html Function(CqlFunction function) => Html.Of($"""
        <tr><td><code>{function.Name}({string.Join(", ", function.Arguments.Select(argument => argument.Name))})</code></td><td lang="en">{function.Description}</td><td>{function.Returns.ToString().ToLowerInvariant()}</td></tr>

        """);

    static Html Properties(Collection collection) => Html.Of($"""
        <table>
        <thead><tr><th>Nombre</th><th>Qué es</th><th>Tipo</th><th>Unidad</th></tr></thead>
        <tbody>{collection.Properties.Select(property => Html.Of($"""
        <tr><td><code>{property.Name}</code></td><td>{property.Title}</td><td>{Type(property.Type)}</td><td>{Numbers.Unit(property.Unit)}</td></tr>

        """))}</tbody>
        </table>
        """);

    static string Type(PropertyType type) => type switch
    {
        PropertyType.Integer => "entero",
        PropertyType.Number => "número",
        PropertyType.Boolean => "sí o no",
        PropertyType.Date => "fecha",
        PropertyType.Timestamp => "fecha y hora",
        PropertyType.Json => "lista",
        _ => "texto",
    };
}
