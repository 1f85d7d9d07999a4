import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayIn, dayInWords, momentOfDay } from "../../../src/newsroom/dates.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import { type StateKind, stateKinds, successorsOf } from "../../../src/newsroom/strategies/state.ts";
import { type StrategyStatus, strategyStatusAt } from "../../../src/newsroom/strategies/status.ts";
import { timelineOf } from "../../../src/newsroom/strategies/timeline.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { draws } from "../../support/draws.ts";
import { newsroom, release } from "../../support/newsroom-fixture.ts";
import { instant, site, strategies } from "./random-strategies.ts";

const { timeZone, locale } = site;

function strategyStatusOf(all: readonly Strategy[], at: number): StrategyStatus {
  return strategyStatusAt(oldOf(all), at, successorsOf(all), site);
}

function oldOf(all: readonly Strategy[]): Strategy {
  const old = all.find(({ name }) => name === "old");
  if (!old) throw new Error("it is not there");
  return old;
}

/** All that the site says of where a strategy stands, but for what comes next. */
const said = ({ state: { kind }, sentence, chip, owed, successors }: StrategyStatus) => ({
  kind,
  sentence,
  chip,
  owed,
  successors: successors.map(({ name }) => name),
});

/** Every instant that strategies name, and the midnights by which a review of theirs may be due or over. */
function instantsIn(all: readonly Strategy[]): number[] {
  const named = [...JSON.stringify(all).matchAll(/\d{13}/g)].map(([digits]) => Number(digits));
  const midnight = (day: string) => momentOfDay(day, timeZone).instant;
  const ofReviews = all.slice(0, 1).flatMap(({ review }) => {
    if (!review) return [];
    const { from } = review;
    const days = Array.from({ length: 72 / review.everyMonths }, (_, index) =>
      monthsAfter(from.day, index * review.everyMonths),
    );
    return days.flatMap((day) => [midnight(addDays(day, -90)), midnight(addDays(day, 1))]);
  });
  return [...named, ...ofReviews];
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What must be so of a strategy wherever it is in a state; each is looked at by the file alone. */
const signs: Readonly<Record<StateKind, (old: Strategy, at: number) => boolean>> = {
  withdrawn: isWithdrawn,
  replaced: (old, at) => !isWithdrawn(old, at),
  draft: (old, at) => old.keepsDecisions && !isDecided(old, at),
  consultation: (old, at) => old.consultation !== undefined && !isDecided(old, at),
  recommended: (old, at) => old.decisions.some(({ act, on }) => act === "recommended" && on.instant <= at),
  "called-in": (old, at) => old.decisions.some(({ calledIn }) => calledIn && calledIn.instant <= at),
  approved: (old, at) => old.decisions.some(({ callIn }) => callIn && at < callIn.over.instant) && isDecided(old, at),
  starts: ({ period }, at) => at < period.starts,
  ended: ({ period }, at) => at >= period.ends,
  extended: ({ extensions }, at) => extensions.some(({ on, ends }) => on.instant <= at && at < ends),
  "in-force": ({ period }, at) => period.starts <= at && at < period.ends,
};

function isWithdrawn({ withdrawn }: Strategy, at: number): boolean {
  return withdrawn !== undefined && withdrawn.on.instant <= at;
}

function isDecided({ decisions }: Strategy, at: number): boolean {
  return decisions.some(({ act, on }) => ["agreed", "approved", "adopted"].includes(act) && on.instant <= at);
}

test("has one state at every instant, and the file bears it out", () => {
  const seen = new Set<StateKind>();
  fc.assert(
    fc.property(strategies, instant, (all, at) => {
      const { kind } = strategyStatusOf(all, at).state;
      seen.add(kind);
      expect(signs[kind](oldOf(all), at), kind).toBe(true);
      const applies = ["starts", "in-force", "extended", "ended"].includes(kind);
      if (applies) expect(isWithdrawn(oldOf(all), at)).toBe(false);
      if (applies && oldOf(all).keepsDecisions) expect(isDecided(oldOf(all), at)).toBe(true);
    }),
    draws(2000),
  );
  expect([...seen].toSorted()).toEqual([...stateKinds].toSorted());
});

test("says nothing else before its next change, and something else at it", () => {
  fc.assert(
    fc.property(strategies, instant, fc.array(instant, { maxLength: 10 }), (all, now, others) => {
      const strategyStatus = strategyStatusOf(all, now);
      const end = strategyStatus.nextChange?.at ?? Infinity;
      const between = [...others, ...instantsIn(all), end - 1].filter((at) => now < at && at < end && at < Infinity);
      const before = JSON.stringify(said(strategyStatus));
      const sayings = new Set(between.map((at) => JSON.stringify(said(strategyStatusOf(all, at)))));
      expect([...sayings].filter((then) => then !== before)).toEqual([]);
      if (strategyStatus.nextChange) expect(JSON.stringify(said(strategyStatusOf(all, end)))).not.toBe(before);
    }),
    draws(500),
  );
});

const date = String.raw`(\d{1,2} \w+ \d{4})`;

/** How a day stands to today where a sentence has it in these words. */
const claims: readonly (readonly [words: RegExp, isTrue: (day: string, today: string) => boolean])[] = [
  [new RegExp(`\\bended on ${date}`, "g"), (day, today) => day < today],
  [new RegExp(`\\buntil (?:the end of )?${date}`, "g"), (day, today) => day >= today],
  [new RegExp(`\\bstarts on ${date}`, "g"), (day, today) => day > today],
  [new RegExp(`\\breplaces it on ${date}`, "g"), (day, today) => day > today],
  [new RegExp(`\\bdue by ${date}`, "g"), (day, today) => day >= today],
  [new RegExp(`\\bpromised for ${date}`, "g"), (day, today) => day < today],
  [
    new RegExp(
      `\\b(?:withdrawn|replaced|called in|agreed|approved|adopted|recommended)(?: this strategy)? on ${date}`,
      "g",
    ),
    (day, today) => day <= today,
  ],
];

const dayOf = (words: string) => new Date(`${words} UTC`).toISOString().slice(0, 10);

test("says nothing that its dates contradict", () => {
  fc.assert(
    fc.property(strategies, instant, (all, now) => {
      const today = dayIn(now, timeZone);
      const { sentence, chip, owed } = strategyStatusOf(all, now);
      const owedSentences = owed.map(
        ({ kind, day }) => `${kind === "due" ? "due by" : "promised for"} ${dayInWords(day, locale)}`,
      );
      const words = [sentence, chip, ...owedSentences].join("\n");
      for (const [pattern, isTrue] of claims)
        for (const [claim, day = ""] of words.matchAll(pattern))
          expect(isTrue(dayOf(day), today), `${claim}, said on ${today}`).toBe(true);
      // No day is claimed in words that are not looked at above.
      const looked = claims.flatMap(([pattern]) => [...sentence.matchAll(pattern)]).length;
      const moved = [...sentence.matchAll(new RegExp(`moved from ${date}`, "g"))].length;
      expect([...sentence.matchAll(new RegExp(date, "g"))].length).toBe(looked + moved);
    }),
    draws(500),
  );
});

test("says the same where all that is held is left out", () => {
  fc.assert(
    fc.property(strategies, instant, (all, now) => {
      const seen = publicNewsroom(newsroom([], all), now).strategies;
      expect(said(strategyStatusOf(seen, now))).toEqual(said(strategyStatusOf(all, now)));
    }),
    draws(500),
  );
});

test("tells each thing of a timeline once, in order, and what is to come as such", () => {
  fc.assert(
    fc.property(strategies, instant, (all, now) => {
      const seen = publicNewsroom(newsroom([], all), now).strategies;
      const old = oldOf(seen);
      for (const strategy of seen) {
        const strategyStatus = strategyStatusAt(strategy, now, successorsOf(seen), site);
        const predecessors = strategy === old ? [] : [old];
        const course = { strategy, strategyStatus, predecessors, releases: [release("news", "2018-02-09")] };
        const entries = timelineOf(course, site, now);
        const ids = entries.map(({ id }) => id);
        expect(new Set(ids).size, ids.join(" ")).toBe(ids.length);
        expect(entries.map((entry) => entry.instant)).toEqual(
          entries.map((entry) => entry.instant).toSorted((a, b) => a - b),
        );
        expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
        expect(entries.filter(({ isFuture }) => isFuture)).toEqual(entries.filter((entry) => entry.instant > now));
        for (const { day, isFuture } of entries)
          expect(isFuture ? day >= dayIn(now, timeZone) : day <= dayIn(now, timeZone)).toBe(true);
      }
    }),
    draws(500),
  );
});
