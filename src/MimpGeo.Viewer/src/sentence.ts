import { indicatorOf, type Catalogue, type GapAnswer } from "./answers";
import type { Format } from "./format";
import { indicatorPhrase, threshold } from "./indicator";
import { fill, type Messages } from "./messages";

/** The answer in one sentence, from the server's totals. */
export function sentence(answer: GapAnswer, places: Catalogue, text: Messages, format: Format): string {
  const { question, numberMatched: count } = answer;
  const noun = text.territory[question.level];
  const subject = count === 0 ? noun.none : `${format.whole(count)} ${count === 1 ? noun.one : noun.many}`;
  const indicator = indicatorOf(places, question.indicator);
  const value = text.sentence.value(
    indicatorPhrase(indicator, question.period, text),
    threshold(question.above, indicator, format),
    text.confidence[question.confidence].phrase,
    indicator?.unit ?? "percent",
  );
  const claim = [subject, ...where(answer, places, text), value, lack(answer, text, format)].join(" ");
  return count === 0 ? `${claim}.` : `${claim}: ${people(answer, text, format)}.${shown(answer, text, format)}`;
}

function where({ question }: GapAnswer, { departments, provinces }: Catalogue, text: Messages): string[] {
  const department = departments.find(({ ubigeo }) => ubigeo === question.department)?.name;
  const province = provinces.find(({ ubigeo }) => ubigeo === question.province)?.name;
  if (department === undefined) return [];
  return [province === undefined ? text.sentence.within(department) : text.sentence.withinProvince(province, department)];
}

const shown = ({ numberMatched, numberReturned }: GapAnswer, text: Messages, format: Format): string =>
  numberReturned < numberMatched ? ` ${fill(text.sentence.onlyFirst, { count: format.whole(numberReturned) })}` : "";

function lack({ question, numberMatched }: GapAnswer, text: Messages, format: Format): string {
  const number = numberMatched === 0 ? "none" : numberMatched === 1 ? "one" : "many";
  const service = question.modality === null ? question.service : `${question.service} ${question.modality}`;
  return question.within_km === null
    ? fill(text.sentence.lacks[question.assign ?? "declared"][number], { service })
    : fill(text.sentence.farther[number], { service, km: format.plain(question.within_km) });
}

function people({ totals }: GapAnswer, text: Messages, format: Format): string {
  if (totals.population === null || totals.poor === null) return text.answer.unknownTotal;
  return text.sentence.people(format.whole(totals.population), format.whole(totals.poor), between(totals, text, format));
}

const between = ({ poor_low: low, poor_high: high }: GapAnswer["totals"], text: Messages, format: Format): string =>
  text.sentence.between(format.whole(low), format.whole(high));
