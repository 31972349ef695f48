/** Why an address cannot be followed as it stands. */
export interface Fault {
  kind: "unknown" | "repeated" | "contradictory" | "assign" | "lang";
  name: string;
}

const parameters = [
  "level", "indicator", "period", "above", "confidence", "service", "modality", "assign", "within_km", "of",
  "department", "province", "limit", "lang", "selected",
];

/** What the page could not honour: it must be told, because an answer to another question looks just like the right one. */
export function faultsOf(query: URLSearchParams): Fault[] {
  const faults = [...new Set(query.keys())].flatMap((name): Fault[] =>
    !parameters.includes(name) ? [{ kind: "unknown", name }]
    : query.getAll(name).length > 1 ? [{ kind: "repeated", name }]
    : [],
  );
  if (query.has("assign") && query.has("within_km")) faults.push({ kind: "contradictory", name: "assign" });
  if (isOther(query.get("assign")?.toLowerCase(), "declared", "location")) faults.push({ kind: "assign", name: "assign" });
  if (isOther(query.get("lang"), "es", "en")) faults.push({ kind: "lang", name: "lang" });
  return faults;
}

const isOther = (value: string | null | undefined, ...expected: string[]): boolean => value != null && !expected.includes(value);
