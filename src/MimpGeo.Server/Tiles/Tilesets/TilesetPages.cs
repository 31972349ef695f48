using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>Pages of tilesets and of the scheme that they follow.</summary>
static class TilesetPages
{
    public static Html List(OgcLinks links, TileOrigin origin, string title) => Page.Of(links, $"Teselas: {title}", Trail(links, origin), $"{origin.List(links)}?f=json", Html.Of($"""
        <ul><li><a href="{Page.AsHtml(origin.Tileset(links))}">{title}</a>, en el esquema <a href="{Page.AsHtml(WebMercatorQuad.Address(links))}">{WebMercatorQuad.Id}</a></li></ul>
        """));

    public static Html Tileset(Tileset tileset, OgcLinks links, TileOrigin origin) => Page.Of(
        links, $"Teselas vectoriales: {tileset.Title}", Trail(links, origin).Append((Page.AsHtml(origin.List(links)), "teselas")), links.Here(origin.Tileset(links), "json"), Html.Of($"""
        <div id="map" data-tilejson="{links.Here(origin.Tileset(links), TileJson.Format.Name)}"></div>
        <p>{tileset.Description}</p>
        <p>En QGIS: Capa › Añadir capa › Añadir capa de teselas vectoriales, nueva conexión genérica, zoom 0 a {TileId.MaxZoom}, con la dirección <code>{tileset.Template(links)}</code>.
        Otros programas leen <a href="{links.Site}/tiles/{tileset.Names}.json{tileset.Query.ToString()}">TileJSON</a>. Según OGC API – Tiles: <code>{origin.Template(tileset, links)}</code>.</p>
        {tileset.Parts.Select(Layer)}
        """));

    public static Html Schemes(OgcLinks links) => Page.Of(links, "Esquemas de teselas", Page.Home(links), $"{links.Root}/tileMatrixSets?f=json", Html.Of($"""
        <ul><li><a href="{Page.AsHtml(WebMercatorQuad.Address(links))}">{WebMercatorQuad.Id}</a>: {WebMercatorQuad.Title}</li></ul>
        """));

    public static Html Scheme(OgcLinks links) => Page.Of(
        links, WebMercatorQuad.Id, Page.Home(links).Append((Page.AsHtml($"{links.Root}/tileMatrixSets"), "Esquemas de teselas")), $"{WebMercatorQuad.Address(links)}?f=json", Html.Of($"""
        <p>{WebMercatorQuad.Title}. <code>{WebMercatorQuad.Uri}</code>, en <code>{WebMercatorQuad.Crs}</code>.</p>
        <table>
        <thead><tr><th class="number">Zoom</th><th class="number">Escala 1:</th><th class="number">Metros por píxel</th><th class="number">Filas y columnas</th></tr></thead>
        <tbody>{Enumerable.Range(0, TileId.MaxZoom + 1).Select(zoom => Html.Of($"""
        <tr><td class="number">{zoom}</td><td class="number">{(long)Math.Round(WebMercatorQuad.ScaleDenominator(zoom))}</td><td class="number">{Numbers.Decimal(WebMercatorQuad.CellSize(zoom))}</td><td class="number">{1 << zoom}</td></tr>

        """))}</tbody>
        </table>
        """));

    static IEnumerable<(string Href, string Name)> Trail(OgcLinks links, TileOrigin origin)
        => origin.Collection is { } id ? Page.InCollections(links).Append((Page.AsHtml(links.Collection(id)), id)) : Page.Home(links);

    static Html Layer(TilesetLayer layer) => Html.Of($"""
        <h2>{layer.Title} <code>{layer.Id}</code></h2>
        <table>
        <thead><tr><th>Nombre</th><th>Qué es</th><th>Unidad</th></tr></thead>
        <tbody>{layer.Properties.Select(property => Html.Of($"""
        <tr><td><code>{property.Name}</code></td><td>{property.Title}</td><td>{Numbers.Unit(property.Unit)}</td></tr>

        """))}</tbody>
        </table>
        """);
}
