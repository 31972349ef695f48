import Feature from "ol/Feature";
import Point from "ol/geom/Point";
import VectorLayer from "ol/layer/Vector";
import { fromLonLat } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { Fill, Stroke, Style, Text } from "ol/style";
import type { Catalogue } from "./answers";

/** Names of the departments where they have most room; a name without room is left out, never drawn over another. */
export function departmentLabels({ departments }: Catalogue): VectorLayer {
  const features = departments.flatMap(({ name, label }) =>
    label === null ? [] : [new Feature({ geometry: new Point(fromLonLat(label)), name })],
  );
  return new VectorLayer({
    source: new VectorSource({ features }),
    declutter: true,
    style: (feature) => labelStyle(feature.get("name") as string),
    zIndex: 6,
  });
}

const labelStyle = (name: string): Style =>
  new Style({
    text: new Text({
      text: name,
      font: "600 12px 'Segoe UI', Roboto, Arial, 'DejaVu Sans Condensed', sans-serif",
      fill: new Fill({ color: "#1b1b1b" }),
      stroke: new Stroke({ color: "rgba(255,255,255,0.9)", width: 3 }),
      overflow: true,
    }),
  });
