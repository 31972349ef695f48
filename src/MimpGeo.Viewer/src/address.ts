import { defaults, fromQuery, toQuery, type Question } from "./question";
import { faultsOf, type Fault } from "./faults";
import { isLanguage, type Language } from "./messages";

/** What the page's address holds: enough to mail the view to a colleague. */
export interface View {
  question: Question;
  language: Language;
  selected: string | null;
  /** What the address says beside the question; while there is any, nothing is asked. */
  faults: readonly Fault[];
}

export function readAddress(): View {
  const query = new URLSearchParams(location.search);
  const language = query.get("lang");
  return {
    question: fromQuery(query),
    language: isLanguage(language) ? language : "es",
    selected: query.get("selected"),
    faults: faultsOf(query),
  };
}

export function writeAddress(view: View, history: "push" | "replace"): void {
  // an address with faults stays as it is: without them it would be another question
  const query = view.faults.length > 0 ? new URLSearchParams(location.search) : withoutDefaults(toQuery(view.question));
  query.delete("lang");
  query.delete("selected");
  if (view.language !== "es") query.set("lang", view.language);
  if (view.selected !== null) query.set("selected", view.selected);
  const address = query.size > 0 ? `?${query}` : location.pathname;
  if (history === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}

function withoutDefaults(query: URLSearchParams): URLSearchParams {
  const usual = toQuery(defaults);
  return new URLSearchParams([...query].filter(([name, value]) => usual.get(name) !== value));
}
