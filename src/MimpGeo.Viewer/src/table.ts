import type { Catalogue, GapAnswer, GapItem } from "./answers";
import { columnsFor, type Column } from "./columns";
import type { Format } from "./format";
import { fill, type Messages } from "./messages";
import { element, make } from "./page";
import { scrollWithin, step } from "./rows";

export interface AnswerTable {
  show(answer: GapAnswer, text: Messages, format: Format): void;
  clear(): void;
  /** Marks a row; `reveal` also scrolls to it and focuses it. */
  select(ubigeo: string | null, reveal: boolean): void;
  point(ubigeo: string | null): void;
}

interface Listeners {
  onSelect(item: GapItem): void;
  onPoint(ubigeo: string | null): void;
}

export function createTable(catalogue: Catalogue, listeners: Listeners): AnswerTable {
  const table = element<HTMLTableElement>("table");
  const body = table.tBodies[0] ?? table.createTBody();
  let items: readonly GapItem[] = [];
  let redraw: (items: readonly GapItem[]) => void = () => undefined;
  let order: { column: Column; ascending: boolean } | null = null;
  let selected: string | null = null;
  let pointed: HTMLTableRowElement | null = null;

  const rowOf = (target: EventTarget | string | null): HTMLTableRowElement | null =>
    typeof target === "string"
      ? body.querySelector(`tr[data-ubigeo="${CSS.escape(target)}"]`)
      : ((target as Element | null)?.closest("tr") ?? null);
  const mark = (ubigeo: string | null): void => {
    for (const row of body.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
    selected = ubigeo;
    if (ubigeo !== null) rowOf(ubigeo)?.setAttribute("aria-current", "true");
  };
  const sortBy = (column: Column, header: HTMLElement): void => {
    order = { column, ascending: order?.column.key === column.key ? !order.ascending : true };
    for (const other of table.tHead?.querySelectorAll("th") ?? []) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", order.ascending ? "ascending" : "descending");
    redraw(sorted(items, order));
    mark(selected);
  };

  body.addEventListener("click", (event) => {
    const item = items.find(({ ubigeo }) => ubigeo === rowOf(event.target)?.dataset["ubigeo"]);
    if (item) listeners.onSelect(item);
  });
  for (const event of ["pointerover", "focusin"] as const)
    body.addEventListener(event, ({ target }) => listeners.onPoint(rowOf(target)?.dataset["ubigeo"] ?? null));
  for (const event of ["pointerleave", "focusout"] as const) body.addEventListener(event, () => listeners.onPoint(null));
  body.addEventListener("keydown", (event) => step(event, rowOf(event.target)));

  return {
    show(answer, text, format) {
      const columns = columnsFor(answer, catalogue, text, format);
      items = answer.items;
      order = null;
      element("table-scroll").hidden = items.length === 0;
      table.caption?.replaceChildren(captionOf(answer, text, format));
      table.tHead?.replaceChildren(headOf(columns, sortBy));
      redraw = (rows) => body.replaceChildren(...rows.map((item, index) => rowFor(item, columns, index === 0)));
      redraw(items);
      mark(selected);
    },
    clear() {
      items = [];
      body.replaceChildren();
      element("table-scroll").hidden = true;
    },
    select(ubigeo, reveal) {
      mark(ubigeo);
      const row = ubigeo === null ? null : rowOf(ubigeo);
      if (row === null || !reveal) return;
      row.querySelector("button")?.focus({ preventScroll: true });
      scrollWithin(element("table-scroll"), row);
    },
    point(ubigeo) {
      if (pointed?.dataset["ubigeo"] === ubigeo) return;
      pointed?.classList.remove("pointed");
      pointed = ubigeo === null ? null : rowOf(ubigeo);
      pointed?.classList.add("pointed");
    },
  };
}

function captionOf({ numberMatched, numberReturned, question }: GapAnswer, text: Messages, format: Format): string {
  const noun = text.territory[question.level];
  return fill(numberReturned < numberMatched ? text.table.captionOfFirst : text.table.caption, {
    shown: format.whole(numberReturned),
    count: format.whole(numberMatched),
    noun: numberMatched === 1 ? noun.one : noun.many,
  });
}

function headOf(columns: readonly Column[], sortBy: (column: Column, header: HTMLElement) => void): HTMLTableRowElement {
  const headers = columns.map((column) => {
    const button = make("button", { type: "button", ...(column.hint && { title: column.hint }) }, column.title);
    const header = make("th", { scope: "col", class: `${column.key} ${column.numeric ? "number" : ""}` }, button);
    button.addEventListener("click", () => sortBy(column, header));
    return header;
  });
  // the order of the server: by rank, or where there is none the poorest first
  if (columns[0]?.key === "value_rank") headers[0]?.setAttribute("aria-sort", "ascending");
  else headers[columns.findIndex(({ key }) => key === "value")]?.setAttribute("aria-sort", "descending");
  return make("tr", {}, ...headers);
}

function rowFor(item: GapItem, columns: readonly Column[], first: boolean): HTMLTableRowElement {
  const cells = columns.map((column) => {
    const content = column.cell(item);
    if (column.key !== "name") return make("td", { class: `${column.key} ${column.numeric ? "number" : ""}` }, ...content);
    // one stop of the Tab key for the whole table; the arrow keys go from row to row
    return make("th", { scope: "row" }, make("button", { type: "button", tabindex: first ? "0" : "-1" }, ...content));
  });
  return make("tr", { "data-ubigeo": item.ubigeo }, ...cells);
}

function sorted(items: readonly GapItem[], { column, ascending }: { column: Column; ascending: boolean }): GapItem[] {
  const collator = new Intl.Collator("es");
  const direction = ascending ? 1 : -1;
  return [...items].sort((one, other) => {
    const [a, b] = [one[column.key], other[column.key]];
    // what is not known goes last in both directions
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === "number" ? a - Number(b) : collator.compare(String(a), String(b)));
  });
}
