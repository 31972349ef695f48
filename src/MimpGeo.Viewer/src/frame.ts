import type { View } from "./address";
import { povertyPeriod, type Catalogue } from "./answers";
import { fill, type Messages } from "./messages";
import { element, translate } from "./page";

/** Everything on the page that depends on the language alone. */
export function showFrame({ language }: View, catalogue: Catalogue, text: Messages): void {
  document.documentElement.lang = language;
  document.title = text.title;
  translate(document, text);
  element<HTMLAnchorElement>("help").href = language === "es" ? "ayuda" : `ayuda?lang=${language}`;
  element("map").setAttribute("aria-label", text.map.label);
  element("languages").setAttribute("aria-label", text.language);
  element("table-scroll").setAttribute("aria-label", text.table.region);
  for (const button of document.querySelectorAll<HTMLElement>("[data-title]")) nameButton(button, text);
  for (const button of document.querySelectorAll<HTMLElement>("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset["language"] === language));
  element("attribution").textContent = fill(text.sources, { period: povertyPeriod(catalogue) });
}

function nameButton(button: HTMLElement, text: Messages): void {
  const name = text.map[button.dataset["title"] as keyof Messages["map"]];
  button.setAttribute("aria-label", name);
  button.title = name;
}
