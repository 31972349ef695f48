import { defaults, fromQuery, toQuery, type Question } from "./question";
import { isLanguage, type Language } from "./messages";

/** What the page's address holds: enough to mail the view to a colleague. */
export interface View {
  question: Question;
  language: Language;
  selected: string | null;
}

export function readAddress(): View {
  const query = new URLSearchParams(location.search);
  const language = query.get("lang");
  return {
    question: fromQuery(query),
    language: isLanguage(language) ? language : "es",
    selected: query.get("selected"),
  };
}

export function writeAddress(view: View, history: "push" | "replace"): void {
  const query = withoutDefaults(toQuery(view.question));
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
