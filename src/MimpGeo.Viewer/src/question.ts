export type Criterion = "declared" | "location" | "distance";

/** The question as typed: unchecked text, because the server is the one judge of what a parameter may be. */
export interface Question {
  indicator: string;
  above: string;
  confidence: string;
  service: string;
  modality: string;
  criterion: Criterion;
  withinKm: string;
  department: string;
  province: string;
  level: string;
  /** Parameters that have no control: a link may carry them, and a mark on the page removes them. */
  period: string;
  of: string;
  limit: string;
}

export const markable = ["period", "of", "limit"] as const;

export const defaults: Question = {
  indicator: "poverty",
  above: "50",
  confidence: "mid",
  service: "CEM",
  modality: "",
  criterion: "declared",
  withinKm: "30",
  department: "",
  province: "",
  level: "district",
  period: "",
  of: "",
  limit: "",
};

/** The parameters of `/api/gaps`; the page's own address uses the same names. */
export function toQuery(question: Question): URLSearchParams {
  const { level, indicator, above, confidence, service, criterion, withinKm } = question;
  const query = new URLSearchParams({ level, indicator, above, confidence, service });
  if (criterion === "distance") query.set("within_km", withinKm);
  else query.set("assign", criterion);
  for (const name of ["modality", "department", "province", ...markable] as const) if (question[name] !== "") query.set(name, question[name]);
  return query;
}

/** Codes in the case the catalogue writes them in: the server understands any. */
export function fromQuery(query: URLSearchParams): Question {
  const text = (name: Exclude<keyof Question, "criterion" | "withinKm">): string => query.get(name) ?? defaults[name];
  return {
    indicator: text("indicator"),
    above: text("above"),
    confidence: text("confidence").toLowerCase(),
    service: text("service").toUpperCase(),
    modality: text("modality"),
    criterion: query.has("within_km") ? "distance" : query.get("assign")?.toLowerCase() === "location" ? "location" : "declared",
    withinKm: query.get("within_km") ?? defaults.withinKm,
    department: text("department"),
    province: text("province"),
    level: text("level").toLowerCase(),
    period: text("period"),
    of: text("of"),
    limit: text("limit"),
  };
}

/** The ubigeo of what a question is about: of the country where it names nothing. */
export const territoryOf = (question: Question): string => question.province || departmentOf(question) || "00";

/** The department of a question that may name a province alone. */
export const departmentOf = ({ department, province }: Question): string => (department === "" ? province.slice(0, 2) : department);
