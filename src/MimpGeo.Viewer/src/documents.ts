import { indicatorOf, type Catalogue } from "./answers";
import { consolidatedAddress, reportAddress, sheetAddress } from "./api";
import type { Language, Messages } from "./messages";
import { element } from "./page";
import { territoryOf, type Question } from "./question";

/** Links to what the server prints of the question's territory: of the country where none is chosen. */
export function showDocuments(question: Question, catalogue: Catalogue, text: Messages, language: Language): void {
  const ubigeo = territoryOf(question);
  const name = [...catalogue.provinces, ...catalogue.departments].find((known) => known.ubigeo === ubigeo)?.name;
  element("documents-of").textContent = `${text.documents.of} ${name ?? text.documents.country}`;
  element<HTMLAnchorElement>("sheet").href = sheetAddress(question, indicatorOf(catalogue, question.indicator), language);
  element<HTMLAnchorElement>("report").href = reportAddress(ubigeo);
  element<HTMLAnchorElement>("consolidated").href = consolidatedAddress(ubigeo);
}
