import fc from "fast-check";
import { expect, test } from "vitest";
import { heldParts } from "../../../src/newsroom/held-parts.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import { isPublic } from "../../../src/newsroom/visibility.ts";
import type { Removal } from "../../../src/newsroom/withdrawal.ts";
import { withoutReferences, withoutWithheld } from "../../../src/publishing/proof/without-withheld.ts";
import { instant, site as randomSite, strategies } from "../../newsroom/strategies/random-strategies.ts";
import { draws } from "../../support/draws.ts";
import { newsroom, release, site, strategy } from "../../support/newsroom-fixture.ts";

const now = 10;
const at = (instant: number) => ({ day: "1970-01-01", instant });
const early = { opens: 0 };
const late = { opens: 11 };
const merged = (into: string): Removal => ({ kind: "merged", into });

test("is the very newsroom where nothing is withheld", () => {
  const whole = newsroom([release("a", "1970-01-01", { ...early, topics: ["education", "libraries"] })]);
  expect(withoutWithheld(whole, now)).toBe(whole);
});

test("has no draft, nothing held, and all that is public or was taken down", () => {
  const whole = newsroom(
    [
      release("open", "1970-01-01", early),
      release("held", "1970-01-01", late),
      release("draft", "1970-01-01", { ...early, status: "draft" }),
      release("left", "1970-01-01", { ...late, status: "removed" }),
    ],
    [strategy("plan"), strategy("held-plan", late)],
  );
  const rest = withoutWithheld(whole, now);
  expect([...rest.releases, ...rest.strategies].map(({ id }) => id)).toEqual(["left", "open", "plan"]);
});

test("has no entry of a later day, and every one of an earlier", () => {
  const decision = { body: "Cabinet", bodyKey: "cabinet", act: "approved" as const };
  const figure = { label: "Visits", value: { typed: "1", number: 1, decimals: 0 }, source: "Counters" };
  const plan = strategy("plan", {
    changes: [
      { kind: "minor", on: at(9) },
      { kind: "minor", on: at(11) },
    ],
    decisions: [
      { ...decision, on: at(9), calledIn: at(10), confirmed: at(11) },
      { ...decision, on: at(11) },
    ],
    extensions: [9, 11].map((instant) => ({ to: "2030", lastDay: "2030-12-31", ends: 99, on: at(instant) })),
    review: { everyMonths: 12, from: at(11) },
    reviews: [9, 11].map((instant) => ({ on: at(instant), title: `${instant}`, link: "/about/" })),
    figures: [9, 11].map((instant) => ({ ...figure, asAt: { date: "1970", instant } })),
    withdrawn: { on: at(11), reason: "Over." },
  });
  const [rest] = withoutWithheld(newsroom([], [plan]), now).strategies;
  expect(rest).toEqual({
    ...plan,
    changes: plan.changes.slice(0, 1),
    decisions: [{ ...plan.decisions[0], confirmed: undefined }],
    extensions: plan.extensions.slice(0, 1),
    review: undefined,
    reviews: plan.reviews.slice(0, 1),
    figures: plan.figures.slice(0, 1),
    withdrawn: undefined,
  });
});

test("leaves nothing of any strategy that is said to be held", () => {
  const { locale, timeZone } = randomSite;
  let parts = 0;
  fc.assert(
    fc.property(strategies, instant, (all, at) => {
      const heldIn = (some: readonly Strategy[]) =>
        some.flatMap((plan) => (isPublic(plan, at) ? heldParts(plan, at, { locale, timeZone }) : []));
      parts += heldIn(all).length;
      expect(heldIn(withoutWithheld(newsroom([], all), at).strategies)).toEqual([]);
    }),
    draws(300),
  );
  expect(parts).toBeGreaterThan(300);
});

test("has a notice in its time alone, and no topic that no reader saw", () => {
  const whole = newsroom([
    release("open", "1970-01-01", { ...early, topics: ["libraries"] }),
    release("held", "1970-01-01", { ...late, topics: ["education"] }),
  ]);
  const noticeAt = (instant: number) =>
    withoutWithheld({ ...whole, site: { ...site, notice: { text: "Closed.", from: 5, until: 15 } } }, instant).site
      .notice;
  expect([4, 5, 14, 15].map((instant) => noticeAt(instant)?.text)).toEqual([
    undefined,
    "Closed.",
    "Closed.",
    undefined,
  ]);
  expect(withoutWithheld(whole, now).site.topics.map(({ slug }) => slug)).toEqual(["libraries"]);
});

test("names nothing that is not in it", () => {
  const seen = release("open", "1970-01-01", { ...early, strategies: ["plan", "held-plan"] });
  const plans = [strategy("plan", { supersedes: ["held-plan", "left-plan"] }), strategy("held-plan", late)];
  const left = strategy("left-plan", { status: "removed" });
  const rest = withoutWithheld(newsroom([seen], [...plans, left]), now);
  expect(rest.releases.map(({ strategies }) => strategies)).toEqual([["plan"]]);
  expect(rest.strategies.find(({ name }) => name === "plan")?.supersedes).toEqual(["left-plan"]);
});

test("has no old address that leads, in whatever steps, to what is not in it", () => {
  const redirects = [
    { from: "/to-held", to: "/news/1970/held/" },
    { from: "/on", to: "/to-held" },
    { from: "/by-alias", to: "/held-alias" },
    { from: "/by-merged", to: "/news/1970/left/" },
    { from: "/to-open", to: "/news/1970/open/" },
    { from: "/nowhere", to: "/never/" },
    { from: "/elsewhere", to: "https://www.gov.uk/" },
  ];
  const whole = newsroom([
    release("open", "1970-01-01", early),
    release("held", "1970-01-01", { ...late, aliases: ["/held-alias"] }),
    release("left", "1970-01-01", { status: "removed", removal: merged("/news/1970/held/") }),
  ]);
  const rest = withoutWithheld({ ...whole, site: { ...site, redirects } }, now);
  expect(rest.site.redirects.map(({ from }) => from)).toEqual(["/to-open", "/nowhere", "/elsewhere"]);
});

test("leaves what names nothing withheld as it is", () => {
  const seen = release("open", "1970-01-01", { ...early, strategies: ["plan"] });
  const whole = newsroom([seen], [strategy("plan")]);
  const rest = withoutReferences(whole, whole);
  expect([rest.releases[0] === seen, rest.strategies[0] === whole.strategies[0]]).toEqual([true, true]);
});
