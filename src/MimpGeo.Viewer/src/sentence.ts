import type { Catalogue, GapAnswer } from "./answers";
import type { Format } from "./format";
import { fill, type Messages } from "./messages";

/** The answer in one sentence, from the server's totals. */
export function sentence(answer: GapAnswer, places: Catalogue, text: Messages, format: Format): string {
  const { question, numberMatched: count } = answer;
  const noun = text.territory[question.level];
  const subject = count === 0 ? noun.none : `${format.whole(count)} ${count === 1 ? noun.one : noun.many}`;
  const poverty = text.sentence.poverty(format.percent(question.above), text.confidence[question.confidence].phrase);
  const department = places.departments.find((d) => d.ubigeo === question.department)?.name;
  const where = department === undefined ? [] : [text.sentence.within(department)];
  const claim = [subject, ...where, poverty, lack(answer, text, format)].join(" ");
  return count === 0 ? `${claim}.` : `${claim}: ${people(answer, text, format)}.`;
}

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
