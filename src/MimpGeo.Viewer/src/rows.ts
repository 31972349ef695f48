import { element } from "./page";

/** Goes from row to row with the arrow keys, Home and End, as in a list. */
export function step(event: KeyboardEvent, row: HTMLTableRowElement | null): void {
  const rows = row?.parentElement?.children;
  const next =
    event.key === "ArrowDown" ? row?.nextElementSibling
    : event.key === "ArrowUp" ? row?.previousElementSibling
    : event.key === "Home" ? rows?.item(0)
    : event.key === "End" ? rows?.item(rows.length - 1)
    : null;
  const button = next?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  row?.querySelector("button")?.setAttribute("tabindex", "-1");
  button.setAttribute("tabindex", "0");
  button.focus({ preventScroll: true });
  scrollWithin(element("table-scroll"), next as HTMLElement);
}

/** Scrolls only the table, so that on a phone the map stays in sight. */
export function scrollWithin(box: HTMLElement, row: HTMLElement): void {
  const head = box.querySelector("thead")?.clientHeight ?? 0;
  const top = row.offsetTop - head;
  const bottom = row.offsetTop + row.offsetHeight - box.clientHeight;
  if (box.scrollTop > top) box.scrollTop = top;
  else if (box.scrollTop < bottom) box.scrollTop = bottom;
}
