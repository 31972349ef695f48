import { Fill, RegularShape, Stroke, Style, Circle } from "ol/style";
import style from "../../../tiles/styles/poverty.json";

interface Symbol {
  shape: string;
  colour: string;
  radius: number;
}

const symbols: Record<string, Symbol> = style.services;
const plain: Symbol = style.services[""];

/** By modality where the style has it, else by type of service. */
export const symbolOf = (type: string, modality: string): Symbol => (modality && symbols[modality]) || symbols[type] || plain;

const drawn = new Map<string, Style>();

export function symbolStyle(type: string, modality: string, scale: number): Style {
  const key = `${type} ${modality} ${scale}`;
  const known = drawn.get(key);
  if (known) return known;
  const made = new Style({ image: image(symbolOf(type, modality), scale) });
  drawn.set(key, made);
  return made;
}

function image({ shape, colour, radius }: Symbol, scale: number): RegularShape {
  const fill = new Fill({ color: colour });
  const stroke = new Stroke({ color: "#ffffff", width: 1.2 });
  const size = radius * scale;
  if (shape === "circle") return new Circle({ radius: size, fill, stroke });
  const { points, turn, star } = corners[shape] ?? plainCorners;
  return new RegularShape({ points, radius: size, ...(star ? { radius2: size * waist } : {}), angle: turn, fill, stroke });
}

interface Corners {
  points: number;
  turn: number;
  star?: boolean;
}

const waist = 0.45;

// The first corner points up, turned by the angle; the same as the shapes of the image tiles.
const corners: Record<string, Corners> = {
  diamond: { points: 4, turn: 0 },
  triangle: { points: 3, turn: 0 },
  wedge: { points: 3, turn: Math.PI },
  square: { points: 4, turn: Math.PI / 4 },
  pentagon: { points: 5, turn: 0 },
  hexagon: { points: 6, turn: 0 },
  lozenge: { points: 2, turn: 0, star: true },
  star: { points: 5, turn: 0, star: true },
  hexagram: { points: 6, turn: 0, star: true },
  plus: { points: 4, turn: 0, star: true },
  octagon: { points: 8, turn: 0 },
  burst: { points: 8, turn: 0, star: true },
  bar: { points: 2, turn: Math.PI / 2, star: true },
  cross: { points: 4, turn: Math.PI / 4, star: true },
};
const plainCorners: Corners = { points: 2, turn: 0, star: true };

/** The same symbol as a small SVG for the legend. */
export function symbolImage(type: string, modality: string): SVGSVGElement {
  const { shape, colour } = symbolOf(type, modality);
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
  if (shape === "circle") return "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
  const { points, turn, star } = corners[shape] ?? plainCorners;
  const count = star ? 2 * points : points;
  const at = Array.from({ length: count }, (_, i) => {
    const [radius, angle] = [6.5 * (star && i % 2 ? waist : 1), turn + (2 * Math.PI * i) / count];
    return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${at.join("L")}z`;
};
