import type { Language } from "./messages";

/** U+202F, the thousands separator of the SI and of the Real Academia Española; es-PE in Intl groups with commas. */
const narrowNoBreakSpace = "\u202f";

const percentSign: Record<Language, string> = { es: "\u00a0%", en: "%" };

/** Numbers as people read them in one language. */
export interface Format {
  whole(value: number | null | undefined): string;
  decimal(value: number | null | undefined, digits?: number): string;
  plain(value: number, digits?: number): string;
  percent(value: number | null | undefined, digits?: number): string;
  span(low: number | null | undefined, high: number | null | undefined, digits: number): string;
}

export function formatFor(language: Language, missing: string): Format {
  const number = language === "es" ? spanish : english;
  const decimal = (value: number | null | undefined, digits = 1): string =>
    value === null || value === undefined ? missing : number(value, digits, digits);
  return {
    whole: (value) => decimal(value, 0),
    decimal,
    plain: (value, digits = 2) => number(value, 0, digits),
    percent: (value, digits) =>
      value === null || value === undefined ? missing : number(value, digits ?? 0, digits ?? 2) + percentSign[language],
    span: (low, high, digits) =>
      low === null || low === undefined || high === null || high === undefined ? "" : `${decimal(low, digits)}–${decimal(high, digits)}`,
  };
}

function spanish(value: number, least: number, most: number): string {
  return formatter("es-ES", least, most)
    .formatToParts(value)
    .map((part) => (part.type === "group" ? narrowNoBreakSpace : part.value))
    .join("");
}

const english = (value: number, least: number, most: number): string => formatter("en-US", least, most).format(value);

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = formatters.get(key);
  if (known) return known;
  // without "always" Spanish leaves four digits together and a column of thousands no longer lines up
  const options = { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: "always" } as const;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}
