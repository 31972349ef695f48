import { isReserved, povertyPeriod, type Catalogue } from "./answers";
import { classes, faded, limits, noData } from "./classes";
import { fill, type Language, type Messages } from "./messages";
import { element, make } from "./page";
import type { Question } from "./question";
import { symbolImage } from "./symbols";

/** The key to the map, drawn from the same style file as the map. */
export function showLegend(question: Question, catalogue: Catalogue, text: Messages, language: Language): void {
  element("legend").replaceChildren(
    make("summary", {}, fill(text.legend.heading, { period: povertyPeriod(catalogue) })),
    classTable(text, language),
    make("p", {}, `${text.legend.midpoint} ${limits[language]}`),
    serviceList(question, catalogue, text),
  );
}

function classTable(text: Messages, language: Language): HTMLTableElement {
  const head = make("tr", {}, ...[text.legend.inAnswer, text.legend.others].map((title) => make("th", { scope: "col" }, title)), make("td"));
  const rows = classes.map(({ colour, label }) =>
    make("tr", {}, swatch("answer", colour), swatch("other", faded(colour)), make("th", { scope: "row" }, label[language])),
  );
  const missing = make("tr", {}, make("td"), swatch("hatch", noData.colour), make("th", { scope: "row" }, noData.label[language]));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows.reverse(), missing));
}

function swatch(kind: string, colour: string): HTMLTableCellElement {
  const box = make("span", { class: `swatch ${kind}` });
  box.style.setProperty("--colour", colour);
  box.style.setProperty("--hatch", noData.hatch);
  return make("td", {}, box);
}

function serviceList(question: Question, catalogue: Catalogue, text: Messages): HTMLElement {
  if (isReserved(catalogue, question.service)) return make("ul", {}, make("li", {}, fill(text.legend.reserved, { service: question.service })));
  const service = catalogue.services.find(({ code }) => code === question.service);
  const modalities = service?.modalities.map(({ name }) => name) ?? [];
  const shown = question.modality === "" ? modalities : [question.modality];
  const entries = shown.length === 0 ? [["", question.service]] : shown.map((name) => [name, `${question.service} ${name}`]);
  return make("ul", {}, ...entries.map(([modality = "", label = ""]) => make("li", {}, symbolImage(question.service, modality), label)));
}
