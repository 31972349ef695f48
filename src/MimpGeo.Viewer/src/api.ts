import type { Catalogue, GapAnswer, Problem } from "./answers";
import { toQuery, type Question } from "./question";

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
  }
}

export const catalogue = (): Promise<Catalogue> => getJson<Catalogue>("api/catalogue");

export const gaps = (question: Question, signal: AbortSignal): Promise<GapAnswer> =>
  getJson<GapAnswer>(gapsAddress(question, "json"), signal);

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
