import { indicatorOf, type Catalogue, type Confidence, type Indicator, type Level, type Problem } from "./answers";
import { fill, type Messages } from "./messages";
import { element, make } from "./page";
import { indicatorName, isPoverty } from "./indicator";
import { showMarks } from "./marks";
import { departmentOf, defaults, type Criterion, type Question } from "./question";
import { clearProblem, showProblem } from "./problem";

export interface Panel {
  show(question: Question, text: Messages): void;
  refuse(problem: Problem, text: Messages): void;
  accept(): void;
}

/** The question as controls. `onChange` gets every change; typed and dragged ones once the hand rests. */
export function createPanel(catalogue: Catalogue, onChange: (question: Question) => void): Panel {
  const form = element<HTMLFormElement>("question");
  const above = element<HTMLInputElement>("above");
  const slider = element<HTMLInputElement>("above-slider");
  let waiting: number | undefined;
  let shown: Question = defaults;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target === slider) above.value = slider.value;
    if (target === above) slider.value = above.value;
    clearTimeout(waiting);
    const rests = (target as HTMLElement).matches("[type=number], [type=range]") ? 300 : 0;
    waiting = window.setTimeout(() => onChange(read(form, shown)), rests);
  });

  return {
    show(question, text) {
      shown = question;
      fillChoices(catalogue, question, text);
      showMarks(question, text, onChange);
      showThreshold(indicatorOf(catalogue, question.indicator), text);
      write(above, question.above);
      slider.value = question.above;
      slider.setAttribute("aria-label", text.form.slider);
      write(element<HTMLInputElement>("within_km"), question.withinKm);
      element("modality-field").hidden = element<HTMLSelectElement>("modality").options.length < 2;
      // without intervals there is one confidence, and nothing to choose
      element("confidence").hidden = indicatorOf(catalogue, question.indicator)?.interval === false && question.confidence === defaults.confidence;
      element("province-field").hidden = departmentOf(question) === "";
      element("within-field").hidden = question.criterion !== "distance";
    },
    refuse: (problem, text) => showProblem(problem, text),
    accept: clearProblem,
  };
}

/** Leaves a half-typed "37," alone: to the browser its value is empty, and writing that would erase it. */
function write(input: HTMLInputElement, value: string): void {
  if (input.value !== value) input.value = value;
}

/** An index goes from 0 to 1, a percentage to 100. */
function showThreshold(indicator: Indicator | undefined, text: Messages): void {
  const [max, step] = indicator?.unit === "index" ? ["1", "0.01"] : ["100", "0.5"];
  for (const id of ["above", "above-slider"]) Object.assign(element<HTMLInputElement>(id), { max, step });
  const other = indicator !== undefined && !isPoverty(indicator);
  element("above-label").textContent = other ? `${text.form.aboveOther}${max === "100" ? " (%)" : ""}` : text.form.above;
}

/** What no control holds stays as it was, as long as it has a meaning beside what has changed. */
function read(form: HTMLFormElement, shown: Question): Question {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? "");
  return {
    above: value("above"),
    confidence: value("confidence"),
    service: value("service"),
    modality: value("modality"),
    criterion: value("criterion") as Criterion,
    withinKm: value("within_km"),
    department: value("department"),
    level: value("level"),
    indicator: value("indicator"),
    province: value("province").startsWith(value("department")) && value("department") !== "" ? value("province") : "",
    period: value("indicator") === shown.indicator ? shown.period : "",
    of: value("criterion") === "distance" ? shown.of : "",
    limit: shown.limit,
  };
}

type Choice = [value: string, label: string];

function fillChoices(catalogue: Catalogue, question: Question, text: Messages): void {
  const services = offered(catalogue, question.service);
  const service = services.find(({ code }) => code === question.service);
  const level: Level = catalogue.levels.find((known) => known === question.level) ?? "district";
  choose("service", services.map(({ code, name, name_en }) => [code, `${code}: ${text.spanish ? name : (name_en ?? name)}`]), question.service);
  choose("modality", [["", text.form.anyModality], ...(service?.modalities ?? []).map(({ name }): Choice => [name, name])], question.modality);
  choose(
    "criterion",
    [
      ["declared", fill(text.form.declared, { place: text.inTerritory[level] })],
      ["location", text.form.location],
      ["distance", text.form.distance],
    ],
    question.criterion,
  );
  choose("indicator", indicatorChoices(catalogue, text), question.indicator);
  const within = departmentOf(question);
  const provinces = catalogue.provinces.filter(({ ubigeo }) => ubigeo.startsWith(within)).map(({ ubigeo, name }): Choice => [ubigeo, name]);
  choose("province", [["", text.form.allProvinces], ...provinces], question.province);
  choose("department", [["", text.form.allDepartments], ...catalogue.departments.map(({ ubigeo, name }): Choice => [ubigeo, name])], within);
  choose("level", [...catalogue.levels].reverse().map((known): Choice => [known, text.territory[known].label]), level);
  chooseConfidence(question.confidence, text);
}

/** Poverty first: the map's colours are its classes. */
const indicatorChoices = ({ indicators }: Catalogue, text: Messages): Choice[] =>
  [...indicators]
    .sort((one, other) => Number(isPoverty(other)) - Number(isPoverty(one)))
    .map((indicator) => [indicator.code, indicatorName(indicator, text)]);

/** Services that may be asked on a map, CEM first: those with public points, and whichever the address asks for. */
const offered = ({ services }: Catalogue, asked: string): Catalogue["services"] =>
  services
    .filter(({ code, protection, count }) => code === asked || (protection === "public" && count > 0))
    .sort((one, other) => Number(other.code === "CEM") - Number(one.code === "CEM"));

function choose(id: string, choices: readonly Choice[], value: string): void {
  const select = element<HTMLSelectElement>(id);
  select.replaceChildren(...choices.map(([choice, label]) => make("option", { value: choice }, label)));
  select.value = choices.find(([choice]) => choice.toLowerCase() === value.toLowerCase())?.[0] ?? value;
}

function chooseConfidence(value: string, text: Messages): void {
  const group = element("confidence");
  const focused = group.contains(document.activeElement);
  for (const old of group.querySelectorAll("label")) old.remove();
  for (const [code, { label, meaning }] of Object.entries(text.confidence) as [Confidence, { label: string; meaning: string }][]) {
    const radio = make("input", { type: "radio", name: "confidence", value: code, "aria-describedby": `meaning-${code}` });
    radio.checked = code === value;
    group.append(make("label", {}, radio, make("span", {}, label), make("small", { id: `meaning-${code}` }, meaning)));
    if (focused && radio.checked) radio.focus();
  }
}
