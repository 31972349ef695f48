import type { Level } from "./answers";

/** What the map shows now; layers' styles read it, so a change needs only a redraw. */
export interface Scene {
  level: Level;
  /** Ubigeos of the answer; null while there is none, and then nothing is faded. */
  answer: ReadonlySet<string> | null;
  service: string;
  modality: string;
  selected: string | null;
  hovered: string | null;
}

export const emptyScene = (): Scene => ({
  level: "district",
  answer: null,
  service: "CEM",
  modality: "",
  selected: null,
  hovered: null,
});
