import type { Catalogue, GapAnswer, GapItem, Indicator, Problem } from "./answers";
import type { Language } from "./messages";
import { territoryOf, toQuery, type Question } from "./question";

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
  }
}

export const catalogue = (): Promise<Catalogue> => getJson<Catalogue>("api/catalogue");

export async function gaps(question: Question, signal: AbortSignal): Promise<GapAnswer> {
  const answer = await getJson<GapAnswer>(gapsAddress(question, "json"), signal);
  return { ...answer, items: answer.items.map((item) => withValue(item, answer.question.indicator)) };
}

/** The server names the figures after their indicator: `poverty`, `poverty_low`, `hdi` … */
function withValue(item: GapItem, indicator: string): GapItem {
  const own = Object.entries(item).filter(([name]) => name === indicator || name.startsWith(`${indicator}_`));
  const values = own.map(([name, value]) => [`value${name.slice(indicator.length)}`, value] as const);
  return { ...item, ...Object.fromEntries(values) };
}

export function gapsAddress(question: Question, format: "json" | "geojson" | "csv"): string {
  const query = toQuery(question);
  query.set("f", format);
  return `api/gaps?${query}`;
}

/** A sheet answers for the districts of its territory. Asked about another level it shows the indicator alone; of one that districts do not have, the usual one. */
export function sheetAddress(question: Question, indicator: Indicator | undefined, language: Language): string {
  const query = question.level === "district" ? toQuery(question) : new URLSearchParams({ indicator: question.indicator });
  for (const name of ["level", "department", "province", "period", "limit"]) query.delete(name);
  if (indicator?.levels.includes("district") === false) query.delete("indicator");
  if (language !== "es") query.set("lang", language);
  return `api/sheets/${territoryOf(question)}.pdf?${query}`;
}

export const reportAddress = (ubigeo: string): string => `api/reports/${ubigeo}`;

export const consolidatedAddress = (ubigeo: string): string => `api/consolidated/${ubigeo}?f=html`;

async function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { headers: { Accept: "application/json, application/problem+json" }, signal: signal ?? null });
  if (response.ok) return (await response.json()) as T;
  throw new Refusal(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  return isProblem ? ((await response.json()) as Problem) : { status: response.status };
}
