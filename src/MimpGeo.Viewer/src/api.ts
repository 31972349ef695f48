import type { Catalogue, GapAnswer, GapItem, Problem } from "./answers";
import { toQuery, type Question } from "./question";

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

async function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { headers: { Accept: "application/json, application/problem+json" }, signal: signal ?? null });
  if (response.ok) return (await response.json()) as T;
  throw new Refusal(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  return isProblem ? ((await response.json()) as Problem) : { status: response.status };
}
