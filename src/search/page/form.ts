import { filterNames, type Question, questionIn } from "./question.ts";

/** What the form asks for. */
export function questionOf(form: HTMLFormElement): Question {
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return questionIn(new URLSearchParams(said).toString());
}

/** Puts a question into the form; a value of a filter that the form does not know is left out. */
export function fillForm(form: HTMLFormElement, { words, filters, order }: Question): void {
  const field = form.elements.namedItem("q");
  if (field instanceof HTMLInputElement) field.value = words;
  for (const [name, value] of Object.entries({
    ...Object.fromEntries(filterNames.map((one) => [one, ""])),
    ...filters,
    order,
  })) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    select.value = value;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}

/** What a value of a filter is called; "" where the form does not know it. */
export function nameOfValue(form: HTMLFormElement, filter: string, value: string): string {
  const select = form.elements.namedItem(filter);
  if (!(select instanceof HTMLSelectElement)) return "";
  return [...select.options].find((option) => option.value === value)?.text ?? "";
}
