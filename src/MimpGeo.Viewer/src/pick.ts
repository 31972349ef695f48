import type { Coordinate } from "ol/coordinate";
import { buffer, boundingExtent } from "ol/extent";
import type VectorTileLayer from "ol/layer/VectorTile";
import { toGeometry } from "ol/render/Feature";
import type RenderFeature from "ol/render/Feature";
import type { Level, ServicePlace, Territory } from "./answers";

// Asked of the tiles' geometry, not of what is drawn: reading pixels back is slow, and browsers warn of it.

/** The territory that a point lies in. */
export function territoryAt(layer: VectorTileLayer, level: Level, point: Coordinate): Territory | null {
  const found = layer
    .getFeaturesInExtent(boundingExtent([point]))
    // the tiles of a level left before are still at hand
    .find((feature) => feature.get("layer") === `${level}s` && toGeometry(feature).intersectsCoordinate(point));
  return (found?.getProperties() as Territory | undefined) ?? null;
}

/** The nearest shown place whose symbol, or the few pixels around it that a finger misses, covers a point. */
export function placeAt(layer: VectorTileLayer, resolution: number, point: Coordinate): ServicePlace | null {
  const [nearest] = layer
    .getFeaturesInExtent(buffer(boundingExtent([point]), 20 * resolution))
    .map((feature) => ({ feature, pixels: distance(feature, point) / resolution }))
    .filter(({ feature, pixels }) => pixels <= reach(layer, feature, resolution))
    .sort((a, b) => a.pixels - b.pixels);
  return (nearest?.feature.getProperties() as ServicePlace | undefined) ?? null;
}

function distance(feature: RenderFeature, [x = 0, y = 0]: Coordinate): number {
  const [east = 0, north = 0] = feature.getFlatCoordinates();
  return Math.hypot(east - x, north - y);
}

/** In pixels; negative for a place that is not shown. */
function reach(layer: VectorTileLayer, feature: RenderFeature, resolution: number): number {
  const style = layer.getStyleFunction()?.(feature, resolution);
  const size = style && !Array.isArray(style) ? style.getImage()?.getSize() : undefined;
  return size ? Math.max(...size) / 2 + 4 : -1;
}
