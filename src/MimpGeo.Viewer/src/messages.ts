import type { Confidence, Indicator, Level } from "./answers";
import type { Fault } from "./faults";
import { en } from "./messages.en";
import { es } from "./messages.es";

export type Language = "es" | "en";

/** Every text a planner reads; each language must have all of them. */
export interface Messages {
  title: string;
  question: string;
  skip: string;
  help: string;
  spanish: boolean;
  language: string;
  noValue: string;
  reserved: string;
  territory: Record<Level, { one: string; many: string; none: string; label: string }>;
  inTerritory: Record<Level, string>;
  confidence: Record<Confidence, { label: string; meaning: string; phrase: string }>;
  form: Record<
    | "heading" | "above" | "slider" | "confidence" | "service" | "modality" | "anyModality" | "criterion" | "declared"
    | "location" | "distance" | "withinKm" | "department" | "allDepartments" | "level"
    | "indicator" | "province" | "allProvinces" | "aboveOther" | "limits" | "period" | "limit" | "of" | "remove",
    string
  >;
  hints: Record<string, string>;
  faults: Record<Fault["kind"] | "drop", string>;
  serverSays: string;
  status: Record<"loading" | "unreachable" | "address" | "failed" | "retry" | "refused" | "empty", string>;
  answer: Record<"heading" | "notes" | "download" | "rounded" | "unknownTotal", string>;
  documents: Record<"of" | "country" | "sheet" | "report" | "consolidated", string>;
  table: Record<
    "caption" | "captionOfFirst" | "rank" | "rankLong" | "poverty" | "population" | "poor" | "nearest" | "region" | "pooled" | "pooledShort",
    string
  >;
  map: Record<"label" | "help" | "zoomIn" | "zoomOut" | "home", string>;
  legend: Record<"heading" | "inAnswer" | "others" | "midpoint" | "reserved", string>;
  details: Record<
    | "close" | "poverty" | "population" | "poor" | "pooled" | "inAnswer" | "notInAnswer" | "nearest" | "address" | "phone" | "modality",
    string
  >;
  sources: string;
  sentence: Sentence;
}

/** The grammar of the answer; a language puts the parts in its own order. */
export interface Sentence {
  indicator: string;
  value(indicator: string, above: string, phrase: string, unit: Indicator["unit"]): string;
  lacks: Record<"declared" | "location", Verb>;
  farther: Verb;
  within(department: string): string;
  withinProvince(province: string, department: string): string;
  onlyFirst: string;
  people(population: string, poor: string, between: string): string;
  between(low: string, high: string): string;
}

/** One claim about no, one or several territories. */
type Verb = Record<"none" | "one" | "many", string>;

const all: Record<Language, Messages> = { es, en };

export const messagesFor = (language: Language): Messages => all[language];
export const isLanguage = (text: string | null): text is Language => text === "es" || text === "en";

/** Puts values in the places of a text: `fill("a {x}", { x: "1" })` is "a 1". */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
