import type { Pick } from "./map";
import type { Format } from "./format";
import { element } from "./page";

export interface Tip {
  show(pick: Pick, pixel: number[], format: Format): void;
}

/** The name beside the pointer; only for the eye, the table and the box say the same to everyone. */
export function createTip(): Tip {
  const tip = element("tip");
  return {
    show({ territory, place }, [x = 0, y = 0], format) {
      tip.hidden = territory === null && place === null;
      if (tip.hidden) return;
      const figure = territory?.poverty === undefined ? "" : `: ${format.percent(territory.poverty, 1)}`;
      tip.textContent = place?.name ?? `${territory?.name ?? ""}${figure}`;
      const width = element("map").clientWidth;
      tip.style.left = `${Math.min(x + 14, Math.max(0, width - tip.offsetWidth - 4))}px`;
      tip.style.top = `${Math.max(0, y - 30)}px`;
    },
  };
}
