import { Fill, RegularShape, Stroke, Style, Circle } from "ol/style";
import style from "../../../tiles/styles/poverty.json";

interface Symbol {
  shape: string;
  colour: string;
  radius: number;
}

const symbols: Record<string, Symbol> = style.services;
const plain: Symbol = style.services[""];

export const symbolOf = (modality: string): Symbol => symbols[modality] ?? plain;

const drawn = new Map<string, Style>();

export function symbolStyle(modality: string, scale: number): Style {
  const key = `${modality} ${scale}`;
  const known = drawn.get(key);
  if (known) return known;
  const made = new Style({ image: image(symbolOf(modality), scale) });
  drawn.set(key, made);
  return made;
}

function image({ shape, colour, radius }: Symbol, scale: number): RegularShape {
  const fill = new Fill({ color: colour });
  const stroke = new Stroke({ color: "#ffffff", width: 1.2 });
  const size = radius * scale;
  switch (shape) {
    case "circle":
      return new Circle({ radius: size, fill, stroke });
    case "diamond":
      return new RegularShape({ points: 4, radius: size, angle: 0, fill, stroke });
    case "cross":
      return new RegularShape({ points: 4, radius: size, radius2: size * 0.45, angle: Math.PI / 4, fill, stroke });
    default:
      return new RegularShape({ points: 3, radius: size, fill, stroke });
  }
}

/** The same symbol as a small SVG for the legend. */
export function symbolImage(modality: string): SVGSVGElement {
  const { shape, colour } = symbolOf(modality);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-8 -8 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  path.setAttribute("d", outline(shape));
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}

const outline = (shape: string): string => {
  switch (shape) {
    case "circle":
      return "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
    case "diamond":
      return "M0-6.5L6.5 0L0 6.5L-6.5 0z";
    case "cross":
      return "M-5-5L0-3.2L5-5L3.2 0L5 5L0 3.2L-5 5L-3.2 0z";
    default:
      return "M0-6L5.5 4.5H-5.5z";
  }
};
