import fc from "fast-check";
import { expect, test } from "vitest";
import type { Release } from "../../../src/newsroom/item.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { tracesOf } from "../../../src/publishing/leaks/look-for.ts";
import { Traces } from "../../../src/publishing/leaks/traces.ts";
import { withheldFrom } from "../../../src/publishing/leaks/withheld.ts";
import { draws } from "../../support/draws.ts";
import { newsroom, release, strategy } from "../../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

/** A newsroom with one draft, and whether a text tells of it. */
function searchFor(draft: Partial<Release>, shown: readonly Partial<Release>[] = []): (text: string) => boolean {
  const releases = shown.map((more, index) => release(`shown-${index}`, "2026-03-13", more));
  const whole = newsroom([release("zanzibar", "2026-03-14", { ...draft, status: "draft" }), ...releases]);
  return searchIn(whole, publicNewsroom(whole, now));
}

function searchIn(whole: Parameters<typeof withheldFrom>[0], open: typeof whole): (text: string) => boolean {
  const traces = tracesOf(withheldFrom(whole, open, now), open, now);
  return (text) => {
    let isFound = false;
    traces.find(Buffer.from(text), "markup", () => {
      isFound = true;
    });
    return isFound;
  };
}

const bodyOf = (text: string) => ({ html: `<p>${text}</p>`, text, links: [], media: [] });

test("hears the words of a page between its tags, in one paragraph alone, and none of the tags", () => {
  const traces = new Traces();
  traces.add('<p class="quokkas">Nine wombats dance</p><p>at <b>dawn</b> tomorrow</p>', "markup", "a draft");
  const ends = (text: string) => {
    const found: number[] = [];
    traces.find(Buffer.from(text), "markup", (_, end) => found.push(end));
    return found;
  };
  expect(ends("Nine wombats dance at dawn tomorrow")).toEqual([35]);
  expect(ends("<div>Nine wombats dance</div>at dawn <i>tomorrow</i>")).toHaveLength(1);
  expect(ends("Nine wombats dance")).toEqual([]);
  expect(ends("quokkas")).toEqual([]);
  expect([traces.isEmpty, new Traces().isEmpty]).toEqual([false, true]);
});

test("does not look for a title that the public knows from elsewhere", () => {
  const draft = { title: "Budget", summary: "The budget of the council.", body: bodyOf("Budget.") };
  expect(searchFor(draft)("All about the Budget")).toBe(true);
  const tells = searchFor(draft, [{ summary: "Read the budget of the council." }]);
  expect(tells("<h1>Budget</h1> The budget of the council. /news/budget/ <p>Budget.</p>")).toBe(false);
  expect(tells("/news/2026/zanzibar/")).toBe(true);
});

test.for([
  "Text to copy",
  "Strategies",
  "March 2026",
  "12 June 2026",
  "2026",
  "Tram",
])("does not look for words of the templates, dates and short words: %s", (title) => {
  expect(searchFor({ title, body: bodyOf(title) })(`<h2>${title}</h2>`)).toBe(false);
});

test("still looks for the rest of a text of which the public knows a part", () => {
  const known = "one two three four five six seven eight nine ten";
  const own = "apples bears cats dogs eagles foxes goats horses";
  const tells = searchFor({ body: bodyOf(`${known} ${own}`) }, [{ body: bodyOf(known) }]);
  expect([tells(known), tells(own), tells(`ten ${own.slice(0, -7)}`)]).toEqual([false, true, true]);
});

test("finds a very short text, also in two paragraphs, and nothing where there is none", () => {
  const body = {
    html: "<p>Quokkas dance.</p><p>They sing.</p>",
    text: "Quokkas dance.\n\nThey sing.",
    links: [],
    media: [],
  };
  expect(searchFor({ body })("<li>Quokkas dance.</li><li>They sing.</li>")).toBe(true);
  expect(searchFor({ title: "", body: bodyOf("") })("<p></p> anything at all")).toBe(false);
});

test("does not take for a leak what a template puts together from two public texts", () => {
  const text = "Potholes were mended within a year. The council thanks everybody who has written to it.";
  const tells = searchFor({ title: "Yellow submarine", body: bodyOf(text) });
  const [first = "", second = ""] = text.split(/(?<=\.) /);
  expect(tells(text)).toBe(true);
  expect(tells(`<p>${first}</p><p>The council thanks</p>`)).toBe(false);
  expect(tells(`<p>x</p><p>${second}</p>`)).toBe(true);
  expect(tells("<h2>Yellow</h2><p>Submarine</p>")).toBe(false);
});

test("looks for what the gate blanks on a page that stays, as for an item that is not there", () => {
  const whole = newsroom([
    release("recall", "2026-03-13", { title: "Mayor eats xylophone", body: bodyOf("Crunch went the xylophone.") }),
  ]);
  const open = { ...whole, releases: whole.releases.map((it) => ({ ...it, title: "Withdrawn", body: bodyOf("") })) };
  const tells = searchIn(whole, open);
  expect([tells("Mayor eats xylophone"), tells("Crunch went the xylophone"), tells("/news/2026/recall/")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("looks for the parts of a strategy that are held, and for no sentence that its page makes from what is public", () => {
  const on = (day: string) => ({ day, instant: Date.parse(`${day}T00:00Z`) });
  const reviews = [
    { on: on("2026-01-01"), title: "First review", link: "/strategies/plan/" },
    { on: on("2027-01-01"), title: "Flamingo review", link: "https://papers.example/flamingo-paper" },
  ];
  const whole = newsroom([], [strategy("plan", { title: "Plan of plans", reviews })]);
  const tells = searchIn(whole, publicNewsroom(whole, now));
  expect(
    ["Flamingo review", "https://papers.example/flamingo-paper", "First review", "/strategies/plan/"].map(tells),
  ).toEqual([true, true, false, false]);
});

const word = fc.stringMatching(/^[a-z]{5,9}$/);

test("finds any eight words in a row of a held text, and never any public text", () => {
  const texts = fc.tuple(
    fc.array(word, { minLength: 8, maxLength: 60 }),
    fc.array(word, { minLength: 1, maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, fc.nat(), ([held, open], at) => {
      const from = at % (held.length - 7);
      const fragment = held.slice(from, from + 8).join("</b>, ");
      const tells = searchFor({ body: bodyOf(held.join(" ")) }, [{ body: bodyOf(open.join(" ")) }]);
      expect(tells(`<p>${open.join(" ")}</p>`)).toBe(false);
      expect(tells(`<p>x ${fragment} x</p>`)).toBe(!open.join(" ").includes(held.slice(from, from + 8).join(" ")));
    }),
    draws(200),
  );
});
