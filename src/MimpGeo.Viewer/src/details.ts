import type { GapItem, Indicator, ServicePlace, Territory } from "./answers";
import type { Format } from "./format";
import { indicatorTitle, isPoverty } from "./indicator";
import { fill, type Messages } from "./messages";
import { element, make } from "./page";

/** What the small box tells: a territory, perhaps a place in it, and its row when it is in the answer. */
export interface Detail {
  territory: Territory | GapItem | null;
  place: ServicePlace | null;
  item: GapItem | null;
  service: string;
  indicator: Indicator | undefined;
  reserved: boolean;
}

export function showDetails(detail: Detail | null, text: Messages, format: Format, close: () => void): void {
  const box = element("details");
  box.hidden = detail === null || (detail.territory === null && detail.place === null);
  if (detail === null || box.hidden) return box.replaceChildren();
  const button = make("button", { type: "button", "aria-label": text.details.close, title: text.details.close }, "×");
  button.addEventListener("click", close);
  box.replaceChildren(
    button,
    ...(detail.place === null ? [] : aboutPlace(detail.place, text)),
    ...(detail.territory === null ? [] : aboutTerritory(detail.territory, detail, text, format)),
  );
}

function aboutPlace(place: ServicePlace, text: Messages): Node[] {
  return [
    make("h3", {}, place.name),
    list([
      [text.details.modality, place.modality],
      [text.details.address, place.address],
      [text.details.phone, place.phone],
    ]),
  ];
}

function aboutTerritory(territory: Territory | GapItem, { item, service, indicator, reserved }: Detail, text: Messages, format: Format): Node[] {
  const parents = [territory.province, territory.department].filter((name) => name && name !== territory.name).join(", ");
  const digits = indicator?.unit === "index" ? 3 : 1;
  const asked = item === null ? undefined : figure(format.decimal(item.value, digits), format.span(item.value_low, item.value_high, digits));
  return [
    make("h3", {}, territory.name, " ", make("small", {}, parents)),
    list([
      [text.details.poverty, povertyOf(territory, isPoverty(indicator) ? item : null, text, format)],
      [indicatorTitle(indicator, text), isPoverty(indicator) ? undefined : asked],
      [text.details.population, format.whole(territory.population)],
      [text.details.poor, item === null ? undefined : figure(format.whole(item.poor), format.span(item.poor_low, item.poor_high, 0))],
      [
        fill(text.details.nearest, { service }),
        item === null ? undefined : item.nearest_name === null ? (reserved ? text.reserved : text.noValue) : `${item.nearest_name}, ${format.decimal(item.nearest_km)} km`,
      ],
    ]),
    ...(pooledGroup(territory) == null ? [] : [make("p", {}, text.details.pooled)]),
    make("p", {}, item === null ? text.details.notInAnswer : text.details.inAnswer),
  ];
}

/** A tile carries the poverty of every territory; an item only what was asked for. */
function povertyOf(territory: Territory | GapItem, item: GapItem | null, text: Messages, format: Format): string | HTMLElement | undefined {
  if (item !== null) return figure(format.percent(item.value, 1), format.span(item.value_low, item.value_high, 1));
  if (!isTile(territory)) return undefined;
  if (territory.poverty === undefined) return text.noValue;
  return figure(format.percent(territory.poverty, 1), format.span(territory.poverty_low, territory.poverty_high, 1));
}

const isTile = (territory: Territory | GapItem): territory is Territory => !("value" in territory);

const pooledGroup = (territory: Territory | GapItem): string | null | undefined =>
  isTile(territory) ? territory.poverty_pooled : territory.value_pooled;

const figure = (value: string, span: string): HTMLElement => make("span", {}, value, span === "" ? "" : ` (${span})`);

const list = (entries: [term: string, value: string | Node | undefined][]): HTMLDListElement =>
  make("dl", {}, ...entries.flatMap(([term, value]) => (value ? [make("dt", {}, term), make("dd", {}, value)] : [])));
