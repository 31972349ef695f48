import { fill, type Messages } from "./messages";
import { element, make } from "./page";
import { markable, type Question } from "./question";

/** The parameters of the address that no control holds, each as a mark that says what it limits and removes it. */
export function showMarks(question: Question, text: Messages, onChange: (question: Question) => void): void {
  const marks = markable.filter((name) => question[name] !== "");
  const list = element("marks");
  list.hidden = marks.length === 0;
  list.setAttribute("aria-label", text.form.limits);
  list.replaceChildren(
    ...marks.map((name) => {
      const mark = fill(text.form[name], { value: question[name] });
      const label = fill(text.form.remove, { mark });
      const button = make("button", { type: "button", id: `mark-${name}`, "aria-label": label, title: label }, `${mark} ✕`);
      button.addEventListener("click", () => onChange({ ...question, [name]: "" }));
      return make("li", { class: "field" }, button);
    }),
  );
}
