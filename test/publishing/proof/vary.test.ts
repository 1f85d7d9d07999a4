import { expect, test } from "vitest";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { variationsOf } from "../../../src/publishing/proof/variations.ts";
import { newsroom, photo, release, site, strategy } from "../../support/newsroom-fixture.ts";

const now = 10;
const late = { opens: 11 };
const body = { html: "<p>Wombats are to come.</p>", text: "Wombats are to come.", links: [], media: [] };
const pdf = { kind: "document" as const, file: "content/media/wombat.pdf", address: "/media/wombat.pdf", bytes: 9 };
const held = release("held", "2099-07-01", {
  ...late,
  title: "Wombats for the park",
  summary: "Wombats are to come to the park.",
  body,
  picture: { ...photo, file: "content/media/wombat.jpg", hash: "abc", address: "/media/wombat.jpg", alt: "A wombat" },
  documents: [{ ...pdf, type: "PDF", title: "Wombat plan" }],
  topics: ["education"],
  strategies: ["wombat-plan"],
  aliases: ["/wombat"],
  changes: [{ kind: "correction", on: { day: "2099-07-02", instant: 12 }, note: "Two wombats." }],
});

function replaced(whole: Newsroom): Newsroom {
  const found = variationsOf(whole, now).find(({ how }) => how === "replaced");
  if (!found) throw new Error("nothing is withheld");
  return found.newsroom;
}

test("keeps the path, the id, the address and the instant of what is held, and nothing that it says", () => {
  const whole = newsroom([held], [strategy("wombat-plan")]);
  const [other] = replaced(whole).releases;
  const { kind, id, path, address, status, opens, published } = held;
  expect(other).toMatchObject({ kind, id, path, address, status, opens, published });
  const { title, summary } = other ?? held;
  expect([title.length === held.title.length, summary.length === held.summary.length]).toEqual([false, false]);
  expect(JSON.stringify({ ...other, path: "", address: "", id: "" })).not.toMatch(/wombat|education|the park|abc/i);
});

test("has another body, act and minute for a decision of a later day, on that day, and leaves the others", () => {
  const decided = (instant: number) => ({
    body: "Wombat Board",
    bodyKey: "wombats",
    act: "noted" as const,
    on: { day: "2099-07-01", instant },
    minute: "https://wombat.example/",
  });
  const plan = strategy("plan", { decisions: [decided(9), decided(11)] });
  const decisions = replaced(newsroom([], [plan])).strategies[0]?.decisions;
  expect(decisions?.[0]).toBe(plan.decisions[0]);
  expect(decisions?.[1]?.on).toEqual(plan.decisions[1]?.on);
  expect(JSON.stringify(decisions?.[1])).not.toMatch(/wombat/i);
});

test("has another notice for the same time, another topic in the place of one that nobody saw, and other old addresses", () => {
  const whole = newsroom([held]);
  const notice = { text: "Wombats tomorrow.", from: 20, until: 30 };
  const redirects = [
    { from: "/old-wombat", to: "/news/2099/held/" },
    { from: "/older-wombat.pdf", to: "/media/wombat.pdf" },
    { from: "/old-about", to: "/about/" },
  ];
  const other = replaced({ ...whole, site: { ...site, notice, redirects } }).site;
  expect(other.notice).toMatchObject({ from: 20, until: 30 });
  expect(other.topics.length).toBe(site.topics.length);
  // What led to a document leads nowhere, since another lies there.
  expect(other.redirects.map(({ to }) => to)).toEqual(["/news/2099/held/", "/about/"]);
  expect(JSON.stringify([other.notice, other.topics, other.redirects])).not.toMatch(/wombat|education|libraries/i);
});

test("is the same each time, so that a proof that fails fails again", () => {
  const whole = newsroom([held], [strategy("plan", late)]);
  expect(replaced(whole)).toEqual(replaced(whole));
});

test("leaves what is public, and what was taken down, as it is", () => {
  const whole = newsroom([
    held,
    release("open", "1970-01-01", { opens: 0 }),
    release("left", "1970-01-01", { status: "removed" }),
  ]);
  const others = replaced(whole).releases.filter(({ id }) => id !== "held");
  expect(others.every((item) => whole.releases.includes(item))).toBe(true);
  expect(others.length).toBe(2);
});
