export type Criterion = "declared" | "location" | "distance";

/** The question as typed: unchecked text, because the server is the one judge of what a parameter may be. */
export interface Question {
  above: string;
  confidence: string;
  service: string;
  modality: string;
  criterion: Criterion;
  withinKm: string;
  department: string;
  level: string;
}

export const defaults: Question = {
  above: "50",
  confidence: "mid",
  service: "CEM",
  modality: "",
  criterion: "declared",
  withinKm: "30",
  department: "",
  level: "district",
};

/** The parameters of `/api/gaps`; the page's own address uses the same names. */
export function toQuery(question: Question): URLSearchParams {
  const { level, above, confidence, service, modality, criterion, withinKm, department } = question;
  const query = new URLSearchParams({ level, above, confidence, service });
  if (modality !== "") query.set("modality", modality);
  if (criterion === "distance") query.set("within_km", withinKm);
  else query.set("assign", criterion);
  if (department !== "") query.set("department", department);
  return query;
}

export function fromQuery(query: URLSearchParams): Question {
  return {
    above: query.get("above") ?? defaults.above,
    confidence: query.get("confidence") ?? defaults.confidence,
    service: query.get("service") ?? defaults.service,
    modality: query.get("modality") ?? defaults.modality,
    criterion: query.has("within_km") ? "distance" : query.get("assign") === "location" ? "location" : "declared",
    withinKm: query.get("within_km") ?? defaults.withinKm,
    department: query.get("department") ?? defaults.department,
    level: query.get("level") ?? defaults.level,
  };
}
