import type { GapItem, ServicePlace, Territory } from "./answers";
import type { Format } from "./format";
import { fill, type Messages } from "./messages";
import { element, make } from "./page";

/** What the small box tells: a territory, perhaps a place in it, and its row when it is in the answer. */
export interface Detail {
  territory: Territory | GapItem | null;
  place: ServicePlace | null;
  item: GapItem | null;
  service: string;
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

function aboutTerritory(territory: Territory | GapItem, { item, service }: Detail, text: Messages, format: Format): Node[] {
  const parents = [territory.province, territory.department].filter((name) => name && name !== territory.name).join(", ");
  const span = format.span(territory.poverty_low, territory.poverty_high, 1);
  const poverty = territory.poverty ?? null;
  return [
    make("h3", {}, territory.name, " ", make("small", {}, parents)),
    list([
      [text.details.poverty, poverty === null ? text.noValue : figure(format.percent(poverty, 1), span)],
      [text.details.population, format.whole(territory.population)],
      [text.details.poor, item === null ? undefined : figure(format.whole(item.poor), format.span(item.poor_low, item.poor_high, 0))],
      [
        fill(text.details.nearest, { service }),
        item?.nearest_name == null ? undefined : `${item.nearest_name}, ${format.decimal(item.nearest_km)} km`,
      ],
    ]),
    ...(territory.poverty_pooled == null ? [] : [make("p", {}, text.details.pooled)]),
    make("p", {}, item === null ? text.details.notInAnswer : text.details.inAnswer),
  ];
}

const figure = (value: string, span: string): HTMLElement => make("span", {}, value, span === "" ? "" : ` (${span})`);

const list = (entries: [term: string, value: string | Node | undefined][]): HTMLDListElement =>
  make("dl", {}, ...entries.flatMap(([term, value]) => (value ? [make("dt", {}, term), make("dd", {}, value)] : [])));
