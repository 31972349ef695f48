import { Refusal, gapsAddress } from "./api";
import type { GapAnswer } from "./answers";
import type { Fault } from "./faults";
import { fill, type Language, type Messages } from "./messages";
import { element, make } from "./page";
import type { Question } from "./question";

/** The words around the table: the sentence, what is loading, what went wrong, the downloads, the notes. */
export function showLoading(text: Messages): void {
  element("failure").hidden = true;
  element("result").setAttribute("aria-busy", "true");
  element("sentence").textContent = text.status.loading;
}

export function showAnswer(sentence: string, answer: GapAnswer, text: Messages, language: Language): void {
  settle(answer.items.length === 0 ? `${sentence} ${text.status.empty}` : sentence);
  const notes = element("notes");
  const pooled = answer.items.some(({ value_pooled: group }) => group !== null) ? [text.table.pooled] : [];
  const remarks = [...pooled, ...answer.notes.map((note) => note[language])];
  notes.hidden = remarks.length === 0;
  notes.querySelector("ul")?.replaceChildren(...remarks.map((remark) => make("li", {}, remark)));
}

export function showFailure(error: unknown, text: Messages, retry: () => void): void {
  settle("");
  element("notes").hidden = true;
  const failure = element("failure");
  failure.hidden = false;
  failure.replaceChildren(reason(error, text));
  if (error instanceof Refusal && error.problem.status < 500) return;
  const button = make("button", { type: "button" }, text.status.retry);
  button.addEventListener("click", retry);
  failure.append(" ", button);
}

/** Tells what the page's own address says that cannot be asked; `drop` goes on without it. */
export function showFaults(faults: readonly Fault[], text: Messages, drop: () => void): void {
  settle("");
  element("notes").hidden = true;
  const failure = element("failure");
  failure.hidden = false;
  const button = make("button", { type: "button" }, text.faults.drop);
  button.addEventListener("click", drop);
  failure.replaceChildren([text.status.address, ...faults.map(({ kind, name }) => fill(text.faults[kind], { name }))].join(" "), " ", button);
}

export function showDownloads(question: Question): void {
  element<HTMLAnchorElement>("geojson").href = gapsAddress(question, "geojson");
  element<HTMLAnchorElement>("csv").href = gapsAddress(question, "csv");
}

function settle(sentence: string): void {
  element("result").setAttribute("aria-busy", "false");
  element("sentence").textContent = sentence;
  for (const id of ["downloads", "documents"]) element(id).hidden = sentence === "";
  element("failure").hidden = true;
}

function reason(error: unknown, text: Messages): string {
  if (!(error instanceof Refusal)) return text.status.unreachable;
  const { status, parameter, detail } = error.problem;
  if (status >= 500) return fill(text.status.failed, { status: String(status) });
  return parameter === undefined && detail !== undefined ? `${text.status.refused} ${detail}` : text.status.refused;
}
