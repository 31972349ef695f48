import style from "../../../tiles/styles/poverty.json";
import type { Language } from "./messages";

/** One poverty class of the ministry's maps: takes values under `below`, or up to and with `upTo`, or the rest. */
export interface PovertyClass {
  below?: number;
  upTo?: number;
  colour: string;
  label: Record<Language, string>;
}

export const classes: readonly PovertyClass[] = style.classes;
export const { limits, noData, outlines } = style;

export const classOf = (percent: number): PovertyClass | undefined =>
  classes.find(({ below, upTo }) => (below === undefined || percent < below) && (upTo === undefined || percent <= upTo));

/** The same colour for territories outside the answer: mixed with white, so that map and legend agree to the byte. */
export const faded = (colour: string): string =>
  `#${channels(colour)
    .map((channel) => Math.round(channel + (255 - channel) * style.faded))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")}`;

const channels = (colour: string): number[] => [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
