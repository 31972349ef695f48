/** What the server answers, member by member. Empty figures are `null`: "sin dato", never zero. */
export type Level = "district" | "province" | "department";
export type Confidence = "mid" | "certain" | "likely" | "possible";
export type BoundingBox = [west: number, south: number, east: number, north: number];

export interface GapItem {
  ubigeo: string;
  name: string;
  province: string | null;
  department: string | null;
  population: number | null;
  /** The indicator asked for, whatever its name. */
  value: number | null;
  value_low: number | null;
  value_high: number | null;
  value_pooled: string | null;
  value_rank: number | null;
  poor_low: number | null;
  poor: number | null;
  poor_high: number | null;
  nearest_id: string | null;
  nearest_name: string | null;
  nearest_km: number | null;
  bbox: BoundingBox | null;
}

export interface GapTotals {
  population: number | null;
  poor_low: number | null;
  poor: number | null;
  poor_high: number | null;
}

export interface GapAnswer {
  question: {
    level: Level;
    indicator: string;
    period: string;
    above: number;
    confidence: Confidence;
    service: string;
    modality: string | null;
    assign: "declared" | "location" | null;
    within_km: number | null;
    department: string | null;
    province: string | null;
  };
  snapshot: number;
  numberMatched: number;
  numberReturned: number;
  totals: GapTotals;
  sources: Source[];
  notes: Note[];
  items: GapItem[];
}

/** What a reader must know to not misread the answer. */
export interface Note {
  code: string;
  es: string;
  en: string;
}

export interface Source {
  code: string;
  title: string;
  publisher: string;
  reference_date: string | null;
}

export interface ServiceType {
  code: string;
  name: string;
  name_en: string | null;
  protection: "public" | "district" | "department";
  count: number;
  modalities: { name: string; count: number }[];
}

export interface Indicator {
  code: string;
  name_es: string;
  name_en: string;
  unit: "percent" | "index";
  periods: string[];
  interval: boolean;
  /** That have figures of it. */
  levels: string[];
}

export interface Catalogue {
  snapshot: number;
  bounds: BoundingBox;
  levels: Level[];
  departments: { ubigeo: string; name: string; bbox: BoundingBox | null; label: [number, number] | null }[];
  provinces: { ubigeo: string; name: string; bbox: BoundingBox | null }[];
  indicators: Indicator[];
  services: ServiceType[];
  sources: Source[];
}

export const indicatorOf = ({ indicators }: Catalogue, asked: string): Indicator | undefined => indicators.find(({ code }) => code === asked);

/** Where a protected service is stays reserved: its nearest place is not unknown, it is not told. */
export const isReserved = ({ services }: Catalogue, service: string): boolean =>
  services.some(({ code, protection }) => code === service && protection !== "public");

/** The newest poverty map, which is the one on the map. */
export const povertyPeriod = ({ indicators }: Catalogue): string => indicators.find(({ code }) => code === "poverty")?.periods.at(-1) ?? "";

export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  parameter?: string;
}

/** Attributes of a polygon in the territory tiles; a figure that is not known is absent. */
export interface Territory {
  ubigeo: string;
  name: string;
  province?: string;
  department?: string;
  population?: number;
  poverty?: number;
  poverty_low?: number;
  poverty_high?: number;
  poverty_pooled?: string;
}

/** Attributes of a point in the service tiles. */
export interface ServicePlace {
  id: string;
  type: string;
  modality?: string;
  name: string;
  ubigeo: string;
  address?: string;
  phone?: string;
}
