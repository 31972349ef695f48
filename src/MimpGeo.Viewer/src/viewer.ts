import { readAddress, writeAddress, type View } from "./address";
import { indicatorOf, isReserved, type Catalogue, type GapAnswer, type GapItem, type Indicator } from "./answers";
import { Refusal, gaps } from "./api";
import { showDetails } from "./details";
import { showDocuments } from "./documents";
import { formatFor, type Format } from "./format";
import { showLegend } from "./legend";
import { createMap, type Pick } from "./map";
import { isLanguage, messagesFor, type Messages } from "./messages";
import { element } from "./page";
import { createPanel } from "./panel";
import type { Question } from "./question";
import { showAnswer, showDownloads, showFailure, showFaults, showLoading } from "./result";
import { sentence } from "./sentence";
import { createTable } from "./table";
import { createTip } from "./tip";
import { showFrame } from "./frame";

/** Ties question, answer, table and map together; the page's address is the one state they all follow. */
export function startViewer(catalogue: Catalogue): void {
  let view: View = readAddress();
  let answer: GapAnswer | null = null;
  let asking = new AbortController();
  const text = (): Messages => messagesFor(view.language);
  const format = (): Format => formatFor(view.language, text().noValue);

  const map = createMap(element("map"), catalogue);
  const panel = createPanel(catalogue, (question) => go({ ...view, question, selected: null, faults: [] }, "push"));
  const table = createTable(catalogue, {
    onSelect: (item) => select({ territory: item, place: null }, "table"),
    onPoint: (hovered) => map.show({ hovered }),
  });
  const tip = createTip();

  function go(next: View, history: "push" | "replace"): void {
    writeAddress(next, history);
    follow(next);
  }

  function follow(next: View): void {
    const moved = next.question.department !== view.question.department || next.question.province !== view.question.province;
    view = next;
    showFrame(view, catalogue, text());
    panel.show(view.question, text());
    showLegend(view.question, catalogue, text(), view.language);
    showDownloads(view.question);
    showDocuments(view.question, catalogue, text(), view.language);
    if (moved) zoomToQuestion(view.question);
    void ask();
  }

  async function ask(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (view.faults.length > 0) return refuse();
    showLoading(text());
    try {
      receive(await gaps(view.question, signal));
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  function receive(received: GapAnswer): void {
    const first = answer === null;
    answer = received;
    const { level, service, modality } = received.question;
    panel.accept();
    table.show(received, text(), format());
    showAnswer(sentence(received, catalogue, text(), format()), received, text(), view.language);
    map.show({ level, service, modality: modality ?? "", answer: new Set(received.items.map(({ ubigeo }) => ubigeo)) });
    const item = itemOf(view.selected);
    if (view.selected !== null) select({ territory: item, place: null }, first ? "table" : "address");
    else deselect();
  }

  function fail(error: unknown): void {
    answer = null;
    table.clear();
    map.show({ answer: null });
    deselect();
    panel.accept();
    showFailure(error, text(), () => void ask());
    if (error instanceof Refusal) panel.refuse(error.problem, text());
  }

  function refuse(): void {
    answer = null;
    table.clear();
    map.show({ answer: null });
    panel.accept();
    showFaults(view.faults, text(), () => go({ ...view, faults: [] }, "push"));
  }

  const itemOf = (ubigeo: string | null | undefined): GapItem | null => answer?.items.find((item) => item.ubigeo === ubigeo) ?? null;

  function select({ territory, place }: Pick | { territory: GapItem | null; place: null }, from: "table" | "map" | "address"): void {
    const selected = territory?.ubigeo ?? (from === "address" ? view.selected : null);
    const item = itemOf(selected);
    view = { ...view, selected };
    writeAddress(view, "replace");
    map.show({ selected });
    table.select(selected, from === "map");
    showDetails({ territory: territory ?? item, place, item, ...asked() }, text(), format(), deselect);
    if (from === "table" && item?.bbox) map.zoomTo(item.bbox);
  }

  const asked = (): { service: string; indicator: Indicator | undefined; reserved: boolean } => {
    const { service, indicator } = view.question;
    return { service, indicator: indicatorOf(catalogue, indicator), reserved: isReserved(catalogue, service) };
  };

  function deselect(): void {
    const box = element("details");
    if (box.contains(document.activeElement)) element("map").focus();
    showDetails(null, text(), format(), deselect);
    table.select(null, false);
    map.show({ selected: null });
    if (view.selected === null) return;
    view = { ...view, selected: null };
    writeAddress(view, "replace");
  }

  function zoomToQuestion({ department, province }: Question): void {
    const box = [...catalogue.provinces, ...catalogue.departments].find(({ ubigeo }) => ubigeo === (province || department))?.bbox;
    if (box == null) map.zoomToCountry();
    else map.zoomTo(box);
  }

  map.onPick((pick) => select(pick, "map"));
  map.onPoint((pick, pixel) => {
    tip.show(pick, pixel, format());
    map.show({ hovered: pick.territory?.ubigeo ?? null });
    table.point(pick.territory?.ubigeo ?? null);
  });
  element("zoom-in").addEventListener("click", () => map.zoomBy(1));
  element("zoom-out").addEventListener("click", () => map.zoomBy(-1));
  element("home").addEventListener("click", map.zoomToCountry);
  element("languages").addEventListener("click", ({ target }) => {
    const language = (target as HTMLElement).dataset["language"] ?? null;
    if (isLanguage(language)) go({ ...view, language }, "replace");
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") deselect();
  });
  window.addEventListener("popstate", () => follow(readAddress()));
  if (element("map").clientWidth < 520) element("legend").removeAttribute("open");
  element("notes").toggleAttribute("open", window.innerHeight > 800);
  follow(view);
  // after the legend is there, which is left clear
  zoomToQuestion(view.question);
}
