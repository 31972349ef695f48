import type { Catalogue, Confidence, Level, Problem } from "./answers";
import { fill, type Messages } from "./messages";
import { element, make } from "./page";
import type { Criterion, Question } from "./question";
import { clearProblem, showProblem } from "./problem";

export interface Panel {
  show(question: Question, text: Messages): void;
  refuse(problem: Problem, text: Messages): void;
  accept(): void;
}

/** The question as controls. `onChange` gets every change; typed and dragged ones once the hand rests. */
export function createPanel(catalogue: Catalogue, spanish: () => boolean, onChange: (question: Question) => void): Panel {
  const form = element<HTMLFormElement>("question");
  const above = element<HTMLInputElement>("above");
  const slider = element<HTMLInputElement>("above-slider");
  let waiting: number | undefined;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target === slider) above.value = slider.value;
    if (target === above) slider.value = above.value;
    clearTimeout(waiting);
    const rests = (target as HTMLElement).matches("[type=number], [type=range]") ? 300 : 0;
    waiting = window.setTimeout(() => onChange(read(form)), rests);
  });

  return {
    show(question, text) {
      fillChoices(catalogue, question, text, spanish());
      write(above, question.above);
      slider.value = question.above;
      slider.setAttribute("aria-label", text.form.slider);
      write(element<HTMLInputElement>("within_km"), question.withinKm);
      element("modality-field").hidden = element<HTMLSelectElement>("modality").options.length < 2;
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

function read(form: HTMLFormElement): Question {
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
  };
}

type Choice = [value: string, label: string];

function fillChoices(catalogue: Catalogue, question: Question, text: Messages, spanish: boolean): void {
  const services = offered(catalogue, question.service);
  const service = services.find(({ code }) => code === question.service);
  const level: Level = catalogue.levels.find((known) => known === question.level) ?? "district";
  choose("service", services.map(({ code, name, name_en }) => [code, `${code}: ${spanish ? name : (name_en ?? name)}`]), question.service);
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
  choose("department", [["", text.form.allDepartments], ...catalogue.departments.map(({ ubigeo, name }): Choice => [ubigeo, name])], question.department);
  choose("level", [...catalogue.levels].reverse().map((known): Choice => [known, text.territory[known].label]), level);
  chooseConfidence(question.confidence, text);
}

/** Services that may be asked on a map, CEM first: those with public points, and whichever the address asks for. */
const offered = ({ services }: Catalogue, asked: string): Catalogue["services"] =>
  services
    .filter(({ code, protection, count }) => code === asked || (protection === "public" && count > 0))
    .sort((one, other) => Number(other.code === "CEM") - Number(one.code === "CEM"));

function choose(id: string, choices: readonly Choice[], value: string): void {
  const select = element<HTMLSelectElement>(id);
  select.replaceChildren(...choices.map(([choice, label]) => make("option", { value: choice }, label)));
  select.value = value;
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
