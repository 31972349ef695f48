import { indicatorOf, isReserved, type Catalogue, type GapAnswer, type GapItem, type Level } from "./answers";
import type { Format } from "./format";
import { indicatorTitle } from "./indicator";
import { fill, type Messages } from "./messages";
import { make } from "./page";

export interface Column {
  key: Exclude<keyof GapItem, "bbox">;
  title: string;
  hint?: string;
  numeric: boolean;
  cell(item: GapItem): (Node | string)[];
}

/** The table's columns; a department has no province, a province no district. */
export function columnsFor({ question, items }: GapAnswer, catalogue: Catalogue, text: Messages, format: Format): Column[] {
  const indicator = indicatorOf(catalogue, question.indicator);
  const noPlace = isReserved(catalogue, question.service) ? text.reserved : text.noValue;
  return [
    ...ranks(items, text, format),
    ...names(question.level, text),
    {
      key: "value",
      title: indicatorTitle(indicator, text),
      numeric: true,
      cell: (item) => figure(item, indicator?.unit === "index" ? 3 : 1, text, format),
    },
    { key: "population", title: text.table.population, numeric: true, cell: (item) => [format.whole(item.population)] },
    {
      key: "poor",
      title: text.table.poor,
      numeric: true,
      cell: (item) => [format.whole(item.poor), ...aside(format.span(item.poor_low, item.poor_high, 0))],
    },
    {
      key: "nearest_km",
      title: fill(text.table.nearest, { service: question.service }),
      numeric: false,
      cell: (item) => [item.nearest_name ?? noPlace, ...km(item, format)],
    },
  ];
}

/** INEI ranks districts by poverty only. */
const ranks = (items: readonly GapItem[], text: Messages, format: Format): Column[] =>
  items.every(({ value_rank: rank }) => rank === null)
    ? []
    : [{ key: "value_rank", title: text.table.rank, hint: text.table.rankLong, numeric: true, cell: (item) => [format.whole(item.value_rank)] }];

function names(level: Level, text: Messages): Column[] {
  const name: Column = { key: "name", title: text.territory[level].label, numeric: false, cell: (item) => [item.name] };
  const parent = (key: "province" | "department"): Column => ({
    key,
    title: text.territory[key].label,
    numeric: false,
    cell: (item) => [item[key] ?? text.noValue],
  });
  switch (level) {
    case "district":
      return [name, parent("province"), parent("department")];
    case "province":
      return [name, parent("department")];
    case "department":
      return [name];
  }
}

function figure(item: GapItem, digits: number, text: Messages, format: Format): (Node | string)[] {
  const group = item.value_pooled === null ? [] : [make("abbr", { title: text.table.pooledShort }, "g")];
  return [format.decimal(item.value, digits), ...group, ...aside(format.span(item.value_low, item.value_high, digits))];
}

const aside = (span: string): (Node | string)[] => (span === "" ? [] : [" ", make("small", {}, `(${span})`)]);

const km = ({ nearest_km: distance }: GapItem, format: Format): (Node | string)[] =>
  distance === null ? [] : [" ", make("small", {}, `${format.decimal(distance)} km`)];
