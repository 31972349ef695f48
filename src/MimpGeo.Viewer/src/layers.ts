import type { FeatureLike } from "ol/Feature";
import MVT from "ol/format/MVT";
import VectorTileLayer from "ol/layer/VectorTile";
import VectorTileSource from "ol/source/VectorTile";
import { Fill, Stroke, Style } from "ol/style";
import { classOf, faded, noData, outlines } from "./classes";
import type { Scene } from "./scene";
import { symbolStyle } from "./symbols";

const sources = new Map<string, VectorTileSource>();

/** The vector tiles of one layer; level switches reuse what is already loaded. */
export function tiles(layer: string): VectorTileSource {
  const known = sources.get(layer);
  if (known) return known;
  const made = new VectorTileSource({
    format: new MVT({ layers: [layer] }), // points for labels stand in a layer beside it
    url: new URL(`tiles/${layer}/`, document.baseURI).href + "{z}/{x}/{y}.mvt",
    maxZoom: 12,
  });
  sources.set(layer, made);
  return made;
}

export const territoryLayer = (scene: Scene): VectorTileLayer =>
  new VectorTileLayer({ source: tiles("districts"), style: (feature, resolution) => territoryStyle(feature, resolution, scene), zIndex: 0 });

export const outlineLayer = (layer: "provinces" | "departments", outline: { colour: string; width: number }): VectorTileLayer =>
  new VectorTileLayer({
    source: tiles(layer),
    style: new Style({ stroke: new Stroke({ color: outline.colour, width: outline.width }) }),
    zIndex: layer === "provinces" ? 1 : 2,
  });

export const serviceLayer = (scene: Scene): VectorTileLayer =>
  new VectorTileLayer({ source: tiles("services"), style: (feature, resolution) => serviceStyle(feature, resolution, scene), zIndex: 4 });

/** A second drawing of the same tiles for the few features that follow the pointer: cheap to redraw. */
export const selectionLayer = (scene: Scene): VectorTileLayer =>
  new VectorTileLayer({
    source: tiles("districts"),
    renderMode: "vector",
    style: (feature) => selectionStyle(feature, scene),
    zIndex: 3,
  });

const made = new Map<string, Style>();

function territoryStyle(feature: FeatureLike, resolution: number, scene: Scene): Style {
  const poverty = feature.get("poverty") as number | undefined;
  const colour = poverty === undefined ? noData.colour : (classOf(poverty)?.colour ?? noData.colour);
  const standing = scene.answer === null ? "plain" : scene.answer.has(feature.get("ubigeo") as string) ? "answer" : "other";
  const scale = resolution > 2000 ? 0.7 : resolution > 700 ? 1 : 1.7;
  const key = `${poverty === undefined ? "none" : colour} ${standing} ${scale}`;
  const known = made.get(key);
  if (known) return known;
  const style = new Style({
    fill: new Fill({ color: poverty === undefined ? hatch() : standing === "other" ? faded(colour) : colour }),
    stroke: standing === "answer" ? stroke(outlines.answer, scale) : stroke(outlines.unit, 1),
    zIndex: standing === "answer" ? 1 : 0,
  });
  made.set(key, style);
  return style;
}

const stroke = ({ colour, width }: { colour: string; width: number }, scale: number): Stroke =>
  new Stroke({ color: colour, width: width * scale, lineJoin: "round" });

function serviceStyle(feature: FeatureLike, resolution: number, scene: Scene): Style | undefined {
  const modality = (feature.get("modality") as string | undefined) ?? "";
  const asked = feature.get("type") === scene.service && (scene.modality === "" || scene.modality === modality);
  return asked ? symbolStyle(scene.service, modality, resolution > 2000 ? 0.75 : resolution > 500 ? 1 : 1.5) : undefined;
}

const marks = {
  selected: [
    new Style({ stroke: new Stroke({ color: outlines.selected.halo, width: outlines.selected.width + 3 }), zIndex: 2 }),
    new Style({ stroke: new Stroke({ color: outlines.selected.colour, width: outlines.selected.width }), zIndex: 3 }),
  ],
  hovered: [new Style({ stroke: new Stroke({ color: outlines.selected.colour, width: outlines.selected.width * 0.6 }), zIndex: 1 })],
};

function selectionStyle(feature: FeatureLike, scene: Scene): Style[] | undefined {
  const ubigeo = feature.get("ubigeo") as string;
  return ubigeo === scene.selected ? marks.selected : ubigeo === scene.hovered ? marks.hovered : undefined;
}

function hatch(): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const context = tile.getContext("2d");
  if (context === null) return noData.colour;
  context.fillStyle = noData.colour;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = noData.hatch;
  context.stroke(new Path2D("M-2 2L2-2M0 8L8 0M6 10L10 6"));
  return context.createPattern(tile, "repeat") ?? noData.colour;
}
