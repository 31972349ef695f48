import OpenLayersMap from "ol/Map";
import View from "ol/View";
import { defaults as controls } from "ol/control/defaults";
import ScaleLine from "ol/control/ScaleLine";
import type { Pixel } from "ol/pixel";
import { transformExtent } from "ol/proj";
import type { BoundingBox, Catalogue, Level, ServicePlace, Territory } from "./answers";
import { outlines } from "./classes";
import { departmentLabels } from "./labels";
import { outlineLayer, selectionLayer, serviceLayer, territoryLayer, tiles } from "./layers";
import { element, prefersStillness } from "./page";
import { placeAt, territoryAt } from "./pick";
import { emptyScene, type Scene } from "./scene";

/** What lies under a point of the map. */
export interface Pick {
  territory: Territory | null;
  place: ServicePlace | null;
}

export interface PovertyMap {
  show(change: Partial<Scene>): void;
  zoomTo(box: BoundingBox): void;
  zoomToCountry(): void;
  zoomBy(levels: number): void;
  onPick(listener: (pick: Pick) => void): void;
  onPoint(listener: (pick: Pick, pixel: Pixel) => void): void;
}

export function createMap(target: HTMLElement, catalogue: Catalogue): PovertyMap {
  const scene = emptyScene();
  const layers = { territories: territoryLayer(scene), selection: selectionLayer(scene), services: serviceLayer(scene) };
  const map = new OpenLayersMap({
    target,
    controls: controls({ zoom: false, rotate: false, attribution: false }).extend([new ScaleLine({ minWidth: 80 })]),
    layers: [
      ...Object.values(layers),
      outlineLayer("provinces", outlines.province),
      outlineLayer("departments", outlines.department),
      departmentLabels(catalogue),
    ],
    view: new View({ minZoom: 4, maxZoom: 16, enableRotation: false, constrainResolution: false }),
  });
  announceDrawing(map, target);

  const zoomTo = (box: BoundingBox, padding = clearance(target)): void => {
    const duration = prefersStillness() || map.getView().getZoom() === undefined ? 0 : 350;
    map.getView().fit(transformExtent([...box], "EPSG:4326", "EPSG:3857"), { padding, maxZoom: 11, duration });
  };
  const pickAt = (pixel: Pixel): Pick => {
    const point = map.getCoordinateFromPixel(pixel);
    const resolution = map.getView().getResolution();
    // before the first drawing there is nothing to point at
    if (point === null || resolution === undefined) return { place: null, territory: null };
    return { place: placeAt(layers.services, resolution, point), territory: territoryAt(layers.territories, scene.level, point) };
  };
  // the legend stands in the Pacific, the empty corner of the country's box: it needs less room there
  const zoomToCountry = (): void => zoomTo(catalogue.bounds, [20, 24, 40, target.clientWidth > 520 ? 130 : 24]);
  zoomToCountry();

  return {
    zoomTo,
    zoomToCountry,
    zoomBy: (levels) => map.getView().animate({ zoom: (map.getView().getZoom() ?? 5) + levels, duration: prefersStillness() ? 0 : 200 }),
    show(change) {
      const isNew = Object.entries(change).some(([name, value]) => scene[name as keyof Scene] !== value);
      if (!isNew) return;
      Object.assign(scene, change);
      if (change.level !== undefined) showLevel(layers, change.level);
      if (change.answer !== undefined) layers.territories.changed();
      if (change.service !== undefined || change.modality !== undefined) layers.services.changed();
      layers.selection.changed();
    },
    onPick(listener) {
      map.on("singleclick", (event) => listener(pickAt(event.pixel)));
      target.addEventListener("keydown", (event) => {
        const [width = 0, height = 0] = map.getSize() ?? [];
        if (event.key === "Enter" && event.target === target) listener(pickAt([width / 2, height / 2]));
      });
    },
    onPoint(listener) {
      map.on("pointermove", (event) => {
        if (!event.dragging) listener(pickAt(event.pixel), event.pixel);
      });
      target.addEventListener("pointerleave", () => listener({ territory: null, place: null }, [0, 0]));
    },
  };
}

/** Room that a fitted box leaves to what stands on the map: legend, buttons, details. */
function clearance({ clientWidth: width, clientHeight: height }: HTMLElement): number[] {
  const [details, legend, zoom] = [element("details"), element("legend"), element("zoom")];
  const isAbove = details.offsetTop < height - details.offsetTop - details.offsetHeight;
  const [top, bottom] = details.hidden ? [0, 0] : isAbove ? [details.offsetTop + details.offsetHeight, 0] : [0, height - details.offsetTop];
  // beside the legend where there is room, on a phone above it; an opened one may not push all else away
  const isBeside = width > 520;
  const left = isBeside ? Math.min(legend.offsetLeft + legend.offsetWidth, width * 0.45) : 0;
  const under = isBeside ? 0 : Math.min(height - legend.offsetTop, height * 0.4);
  return [top + 16, width - zoom.offsetLeft + 16, Math.max(bottom, under, 20) + 16, left + 16];
}

type Layers = { territories: ReturnType<typeof territoryLayer>; selection: ReturnType<typeof selectionLayer> };

function showLevel({ territories, selection }: Layers, level: Level): void {
  territories.setSource(tiles(`${level}s`));
  selection.setSource(tiles(`${level}s`));
}

/** `aria-busy` tells a screen reader, and a test, when the picture is whole. */
function announceDrawing(map: OpenLayersMap, target: HTMLElement): void {
  target.setAttribute("aria-busy", "true");
  map.on("movestart", () => target.setAttribute("aria-busy", "true"));
  map.on("loadstart", () => target.setAttribute("aria-busy", "true"));
  map.on("rendercomplete", () => target.setAttribute("aria-busy", "false"));
}
