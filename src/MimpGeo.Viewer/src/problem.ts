import type { Problem } from "./answers";
import type { Messages } from "./messages";
import { element, make } from "./page";

/** The control that each parameter of `/api/gaps` is set with. */
const controls: Record<string, string> = { assign: "criterion", period: "mark-period", limit: "mark-limit", of: "mark-of" };

/** Puts the server's refusal beside the control it names; returns nothing, the sentence says the rest. */
export function showProblem({ parameter, detail }: Problem, text: Messages): void {
  clearProblem();
  const control = document.getElementById(controls[parameter ?? ""] ?? parameter ?? "");
  if (control === null || parameter === undefined) return;
  // The server speaks English: its words only stand where the page has none of its own.
  const hint = text.hints[parameter];
  const message = make("span", { id: "problem", class: "problem" }, hint ?? "");
  if (hint === undefined && detail !== undefined) message.append(text.serverSays, " ", make("q", { lang: "en" }, detail));
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", "problem");
  control.closest(".field")?.append(message);
}

export function clearProblem(): void {
  document.getElementById("problem")?.remove();
  for (const control of element("question").querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
}
