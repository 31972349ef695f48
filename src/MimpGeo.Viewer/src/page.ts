import type { Messages } from "./messages";

export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found as T;
}

/** Makes an element; children are nodes or texts, never markup, so that names from the data cannot become HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Fills every `data-text="form.above"` below `root` with that message. */
export function translate(root: ParentNode, text: Messages): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-text]")) place.textContent = lookUp(text, place.dataset["text"] ?? "");
}

function lookUp(text: Messages, path: string): string {
  const found = path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], text);
  if (typeof found !== "string") throw new Error(`no message "${path}"`);
  return found;
}

export const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
