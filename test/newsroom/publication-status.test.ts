import { expect, test } from "vitest";
import type { Figure } from "../../src/kinds/figure-schema.ts";
import type { LinkedDocument } from "../../src/newsroom/media.ts";
import { type PublicationStatus, publicationStatusOf, statusOfChanged } from "../../src/newsroom/publication-status.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const on = (day: string) => ({ day, instant: Date.parse(`${day}T00:00:00Z`) });
const plan: LinkedDocument = {
  kind: "document",
  file: "content/media/plan.pdf",
  address: "/media/plan.pdf",
  bytes: 1000,
  type: "PDF",
  title: "Plan",
};

const visits = (date: string): Figure => ({
  label: "Visits",
  value: { typed: "5", number: 5, decimals: 0 },
  source: "Counters",
  asAt: { date, instant: on(date).instant },
});

const whole = publicationStatusOf(
  newsroom(
    [
      release("one", "2026-01-01"),
      release("two", "2026-02-01"),
      release("three", "2026-03-01", { documents: [plan] }),
      release("four", "2026-04-01"),
      release("late", "2026-08-01"),
      release("soon", "2026-07-01"),
      release("half", "2026-05-01", { status: "draft" }),
      release("marked", "2026-01-02", { withdrawn: { on: on("2026-05-01"), reason: "Closed." } }),
      release("wrong", "2026-01-03", { status: "removed", removal: { kind: "error", reason: "Wrong." } }),
      release("twice", "2026-01-04", { status: "removed", removal: { kind: "merged", into: "/news/2026/one/" } }),
    ],
    [
      strategy("plan", {
        decisions: [
          { bodyKey: "x", body: "Cabinet", act: "approved", on: on("2026-07-15") },
          { bodyKey: "x", body: "Council", act: "adopted", on: on("2026-01-15") },
        ],
        figures: [visits("2026-07-20"), visits("2026-01-20")],
      }),
    ],
  ),
  now,
);
const titles = ({ live, held, drafts }: PublicationStatus) => ({
  live: live.map(({ title }) => title),
  held: held.map(({ title, part }) => [title, part].filter(Boolean).join(", ")),
  drafts: drafts.map(({ title }) => title),
});

test("tells what is live, what is held, the soonest first, and what is a draft", () => {
  expect(titles(whole)).toEqual({
    live: ["four", "three", "two", "one", "plan", "Accessibility statement"],
    held: ["soon", "plan, decision of Cabinet", "plan, figure “Visits”", "late"],
    drafts: ["half"],
  });
});

test("tells each thing of a strategy that is held until its day, the soonest first", () => {
  const course = strategy("plan", {
    decisions: [
      {
        bodyKey: "cabinet",
        body: "Cabinet",
        act: "approved",
        on: on("2026-05-20"),
        calledIn: on("2026-06-02"),
        confirmed: on("2026-06-20"),
      },
    ],
    extensions: [
      { to: "2024", lastDay: "2024-12-31", ends: Date.parse("2025-01-01T00:00Z"), on: on("2021-01-01") },
      { to: "2028-03-31", lastDay: "2028-03-31", ends: Date.parse("2028-03-31T23:00Z"), on: on("2026-06-10") },
    ],
    reviews: [{ on: on("2026-06-15"), title: "Second review", link: "/about/" }],
    withdrawn: { on: on("2026-07-01"), reason: "It is not needed." },
  });
  expect(publicationStatusOf(newsroom([], [course]), now).held.map(({ part, opens }) => [part, opens])).toEqual([
    ["call-in of the decision of Cabinet", Date.parse("2026-06-02")],
    ["extension to 31 March 2028", Date.parse("2026-06-10")],
    ["review “Second review”", Date.parse("2026-06-15")],
    ["confirmation of the decision of Cabinet", Date.parse("2026-06-20")],
    ["withdrawal", Date.parse("2026-07-01")],
  ]);
  expect(publicationStatusOf(newsroom([], [{ ...course, status: "draft" }]), now).held).toEqual([]);
});

test("names the whole web address, below the path of the site", () => {
  expect(whole.live[0]?.url).toBe("https://www.northgate.example/newsroom/news/2026/four/");
});

test("tells what is taken down and what readers find there, and no title of it", () => {
  const lines = whole.takenDown.map(({ path, what, url, outcome }) => [path, what, url, outcome].join(" "));
  expect(lines).toEqual([
    "content/news/2026/2026-01-04-twice.md is taken down: https://www.northgate.example/newsroom/news/2026/twice/ leads to /news/2026/one/",
    "content/news/2026/2026-01-03-wrong.md is taken down: https://www.northgate.example/newsroom/news/2026/wrong/ says that it is gone",
    "content/news/2026/2026-01-02-marked.md is marked as withdrawn: https://www.northgate.example/newsroom/news/2026/marked/ ",
  ]);
  expect(statusOfChanged(whole, new Set(["content/news/2026/2026-01-03-wrong.md"])).takenDown).toHaveLength(1);
  expect(statusOfChanged(whole, undefined).takenDown).toEqual([]);
});

test("keeps to the files of a change, pictures and documents too", () => {
  const changed = new Set(["content/media/plan.pdf", "content/news/2026/2026-08-01-late.md", "README.md"]);
  expect(titles(statusOfChanged(whole, changed))).toEqual({ live: ["three"], held: ["late"], drafts: [] });
});

test("names the accessibility statement where its facts change", () => {
  const changed = new Set(["content/accessibility.yaml"]);
  expect(statusOfChanged(whole, changed).live.map(({ url }) => url)).toEqual([
    "https://www.northgate.example/newsroom/accessibility/",
  ]);
});

test("shows the newest, and all that is not live, where the change is not known", () => {
  expect(titles(statusOfChanged(whole, undefined))).toEqual({ ...titles(whole), live: ["four", "three", "two"] });
});
