import type { Indicator } from "./answers";
import type { Format } from "./format";
import type { Messages } from "./messages";

const poverty = "poverty";

export const isPoverty = (indicator: Indicator | undefined): boolean => indicator?.code === poverty;

export const indicatorName = (indicator: Indicator, text: Messages): string => (text.spanish ? indicator.name_es : indicator.name_en);

/** The heading of its column: poverty by its short name, any other by its full one. */
export function indicatorTitle(indicator: Indicator | undefined, text: Messages): string {
  if (indicator === undefined || isPoverty(indicator)) return text.table.poverty;
  return `${indicatorName(indicator, text)}${indicator.unit === "percent" ? ", %" : ""}`;
}

/** As the sentence says it; the year only where there are several to mix up. */
export function indicatorPhrase(indicator: Indicator | undefined, period: string, text: Messages): string {
  if (indicator === undefined || isPoverty(indicator)) return text.sentence.indicator;
  const name = indicatorName(indicator, text);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)} (${period})`;
}

export const threshold = (above: number, indicator: Indicator | undefined, format: Format): string =>
  indicator?.unit === "index" ? format.plain(above, 4) : format.percent(above);
