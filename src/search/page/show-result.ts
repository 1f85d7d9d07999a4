import type { Result } from "./answer.ts";
import { element } from "./elements.ts";

/** What results are shown with. */
export interface Showing {
  /** The path of the site. */
  readonly base: string;
  /** The names of the values of the filters, by filter and value. */
  readonly nameOf: (filter: "topic" | "kind" | "state", value: string) => string;
  readonly dayInWords: (day: string) => string;
}

/** The states of a strategy that applies no more: in lists they alone have a chip. */
const over = new Set(["ended", "replaced", "withdrawn"]);

/** A result as an entry of a list. */
export function entryOf(result: Result, { base, nameOf, dayInWords }: Showing): HTMLLIElement {
  const { address, title, language, day, kind, topics, state, excerpt } = result;
  const isOver = state !== undefined && over.has(state);
  const facts = [
    nameOf("kind", kind),
    state !== undefined && !isOver && nameOf("state", state),
    ...topics.map((topic) => nameOf("topic", topic)),
  ];
  return element(
    "li",
    { class: "entry" },
    element(
      "h3",
      { class: "entry-title" },
      element("a", { href: base + address.slice(1), lang: language, dir: language && "auto" }, title),
    ),
    day === undefined
      ? undefined
      : element("p", { class: "entry-date" }, element("time", { datetime: day }, dayInWords(day))),
    !isOver
      ? undefined
      : element("p", { class: "entry-chip" }, element("span", { class: `chip chip-${state}` }, nameOf("state", state))),
    element("p", { class: "entry-summary", dir: "auto" }, ...marked(excerpt)),
    element("p", { class: "entry-facts" }, facts.filter(Boolean).join(", ")),
  );
}

/** Every second part is a word that was searched for. */
function marked(parts: readonly string[]): (Node | string)[] {
  return parts.map((part, index) => (index % 2 === 1 ? element("mark", {}, part) : part));
}
