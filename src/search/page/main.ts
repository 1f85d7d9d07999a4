import type { Found } from "./answer.ts";
import { byId } from "./elements.ts";
import { fillForm, nameOfValue, questionOf } from "./form.ts";
import { fill, type PageWords } from "./page-words.ts";
import { cutWords, isAsked, type Question, questionIn, searchOf } from "./question.ts";
import { startSearcher } from "./searcher.ts";
import { entryOf, type Showing } from "./show-result.ts";

const form = byId("search", HTMLFormElement);
const status = byId("search-status", HTMLElement);
const hint = byId("search-hint", HTMLElement);
const section = byId("search-results", HTMLElement);
const list = byId("search-list", HTMLElement);
const more = byId("search-more", HTMLButtonElement);
const { thread = "", folders = "[]", words: said = "{}", base = "/" } = form.dataset;
const words: PageWords = JSON.parse(said);
const { lang } = document.documentElement;
const siteTitle = document.title;
const dates = new Intl.DateTimeFormat(lang, { ...words.dates, timeZone: "UTC" });
const showing: Showing = {
  base,
  nameOf: (filter, value) => nameOfValue(form, filter, value),
  dayInWords: (day) => dates.format(new Date(day)),
};
const searcher = startSearcher(thread, JSON.parse(folders));
const number = (count: number) => count.toLocaleString(lang);
/** The search that the page shows the answer of, or waits for. */
let current = 0;

async function search(question: Question): Promise<void> {
  current += 1;
  const own = current;
  document.title = question.words ? fill(words.title, { words: question.words, title: siteTitle }) : siteTitle;
  if (!isAsked(question)) return show(words.empty, []);
  section.setAttribute("aria-busy", "true");
  // An answer that comes at once needs no other word.
  const slow = setTimeout(() => {
    status.textContent = words.searching;
  }, 500);
  const found = await searcher.find(question);
  clearTimeout(slow);
  if (own !== current) return;
  if ("failure" in found) return show(words.failures[found.failure], []);
  list.replaceChildren();
  show(summaryOf(found, question), hintsOf(found, question));
  add(found);
}

function summaryOf({ total }: Found, { words: asked }: Question): string {
  const count = fill(total === 0 ? words.none : total === 1 ? words.one : words.many, { count: number(total) });
  return asked === "" ? `${count}.` : `${count}${fill(words.forWords, { words: cutWords(asked) })}.`;
}

function hintsOf({ total, missing, isPartial }: Found, { words: asked }: Question): string[] {
  const unknown = missing.map((word) => fill(words.word, { word })).join(", ");
  return [
    cutWords(asked) === asked ? "" : words.cut,
    unknown && fill(words.missing, { words: unknown }),
    isPartial ? words.partial : "",
    total === 0 ? words.hint : "",
  ].filter(Boolean);
}

/** Says what came of a search; what is in the status is read out. */
function show(sentence: string, hints: readonly string[]): void {
  section.removeAttribute("aria-busy");
  section.hidden = true;
  status.textContent = sentence;
  hint.textContent = hints.join(" ");
  hint.hidden = hints.length === 0;
}

function add({ results, isMore, isPartial }: Found): void {
  list.append(...results.map((result) => entryOf(result, showing)));
  section.hidden = list.children.length === 0;
  more.hidden = !isMore;
  if (!isPartial) return;
  hint.textContent = words.partial;
  hint.hidden = false;
}

more.addEventListener("click", async () => {
  const own = current;
  const found = await searcher.more();
  if (own !== current) return;
  if ("failure" in found) return show(words.failures[found.failure], []);
  const first = list.children.length;
  add(found);
  status.textContent = fill(words.shown, { count: number(list.children.length), total: number(found.total) });
  list.children[first]?.querySelector("a")?.focus();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = questionOf(form);
  const address = searchOf(question);
  if (address !== location.search) history.pushState(null, "", address);
  search(question);
});

// With arrow keys a reader goes through the values of a list one by one: each is shown, and none is a step to go back to.
form.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const question = questionOf(form);
  history.replaceState(null, "", searchOf(question));
  search(question);
});

window.addEventListener("popstate", () => begin());

function begin(): void {
  fillForm(form, questionIn(location.search));
  search(questionOf(form));
}

byId("search-filters", HTMLElement).hidden = false;
begin();
