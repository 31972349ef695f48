import { Feature, Map, View } from "ol";
import type { FeatureLike } from "ol/Feature";
import { defaults as controls } from "ol/control/defaults";
import GeoJSON from "ol/format/GeoJSON";
import MVT from "ol/format/MVT";
import VectorLayer from "ol/layer/Vector";
import VectorTileLayer from "ol/layer/VectorTile";
import VectorSource from "ol/source/Vector";
import VectorTileSource from "ol/source/VectorTile";
import { transformExtent } from "ol/proj";
import { Circle, Fill, Stroke, Style } from "ol/style";

/** The small map beside the API's tables: the features of the page over the departments, or the page's tiles. Without it the page is whole. */
const target = document.getElementById("map");
if (target?.dataset["items"]) void show(target, target.dataset["items"], target.dataset["tiles"] ?? "");
if (target?.dataset["tilejson"]) void showTiles(target, target.dataset["tilejson"]);

document.querySelectorAll<HTMLTableElement>("table.sortable").forEach(makeSortable);

/** A press on a heading puts the rows in the order of its column, a second one the other way round. */
function makeSortable(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => {
      const order = heading.ariaSort === "ascending" ? "descending" : "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", order);
      sort(table, column, heading.classList.contains("number"), order === "ascending" ? 1 : -1);
    });
    heading.replaceChildren(button);
  });
}

/** Numbers by size, words as Spanish orders them; empty cells last. */
function sort(table: HTMLTableElement, column: number, isNumber: boolean, sign: 1 | -1): void {
  const key = (row: HTMLTableRowElement): string => row.cells[column]?.dataset["value"] ?? row.cells[column]?.textContent ?? "";
  const compare = (a: string, b: string): number => (isNumber ? Number(a) - Number(b) : a.localeCompare(b, "es", { numeric: true }));
  const body = table.tBodies[0];
  body?.append(...[...body.rows].sort((a, b) => Number(key(a) === "") - Number(key(b) === "") || sign * compare(key(a), key(b))));
}

async function show(map: HTMLElement, items: string, tiles: string): Promise<void> {
  const answer = await fetch(items);
  if (!answer.ok) return;
  const features = new GeoJSON().readFeatures(inOne(await answer.json()), { featureProjection: "EPSG:3857" }) as Feature[];
  const source = new VectorSource({ features: features.filter((feature) => feature.getGeometry()) });
  if (source.isEmpty()) return;

  map.classList.add("shown");
  const context = new VectorTileLayer({
    source: new VectorTileSource({ format: new MVT(), url: `${tiles}{z}/{x}/{y}.mvt`, maxZoom: 12 }),
    style: new Style({ stroke: new Stroke({ color: "#9a948a", width: 1 }), fill: new Fill({ color: "#f6f3ee" }) }),
  });
  const drawn = new VectorLayer({ source, style });
  const view = new View({ center: [0, 0], zoom: 2, maxZoom: 18 });
  new Map({ target: map, layers: [context, drawn], view, controls: controls({ attribution: false }) });
  const extent = source.getExtent();
  if (extent) view.fit(extent, { padding: [24, 24, 24, 24], maxZoom: 12 });
}

async function showTiles(map: HTMLElement, tileJson: string): Promise<void> {
  const answer = await fetch(tileJson);
  if (!answer.ok) return;
  const { tiles, bounds, maxzoom, attribution } = (await answer.json()) as TileJson;
  if (!bounds) return;

  map.classList.add("shown");
  const source = new VectorTileSource({ format: new MVT(), urls: tiles, maxZoom: maxzoom, ...(attribution && { attributions: attribution }) });
  const view = new View({ center: [0, 0], zoom: 2, maxZoom: 18 });
  new Map({ target: map, layers: [new VectorTileLayer({ source, style: unlabelled })], view });
  view.fit(transformExtent(bounds, "EPSG:4326", "EPSG:3857"), { padding: [8, 8, 8, 8], maxZoom: 12 });
}

const unlabelled = (feature: FeatureLike): Style | undefined => (/_labels$/.test(String(feature.get("layer"))) ? undefined : style);

interface TileJson {
  tiles: string[];
  bounds?: [number, number, number, number];
  maxzoom: number;
  attribution?: string;
}

const line = new Stroke({ color: "#8c2d04", width: 1.5 });
const style = new Style({
  stroke: line,
  fill: new Fill({ color: "rgb(140 45 4 / 18%)" }),
  image: new Circle({ radius: 5, fill: new Fill({ color: "#8c2d04" }), stroke: new Stroke({ color: "#fff", width: 1.5 }) }),
});

const inOne = (document: { type: string }): object =>
  document.type === "Feature" ? { type: "FeatureCollection", features: [document] } : document;
