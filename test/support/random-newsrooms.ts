import fc from "fast-check";
import { momentOfDay } from "../../src/newsroom/dates.ts";
import type { Release, Strategy } from "../../src/newsroom/item.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { newsroom, photo, release, site, strategy } from "./newsroom-fixture.ts";

/** When the random newsrooms are read: about half of what they say is of a later day. */
export const now = Date.parse("2026-06-15T12:00:00Z");

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-06-${String(number).padStart(2, "0")}`);
const moment = day.map((on) => momentOfDay(on, site.timeZone));
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const some = <T>(list: readonly T[]) => fc.subarray([...list]);
const words = fc
  .array(fc.constantFrom("otter", "weir", "bridge", "is", "to", "open", "£3", "2031"), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(" "));

const numbers = [0, 1, 2, 3, 4] as const;
const plans = ["plan-0", "plan-1", "plan-2"] as const;
const slugs = site.topics.map(({ slug }) => slug);
const addresses = [
  "/about/",
  "/topics/education/",
  "/media/paper-1.pdf",
  "/old-0",
  "/old-2",
  "/old-plan-1",
  ...plans.map((name) => `/strategies/${name}/`),
  ...numbers.map((number) => `/news/2026/item-${number}/`),
];

const document = (number: number) => ({
  kind: "document" as const,
  file: `content/media/paper-${number}.pdf`,
  address: `/media/paper-${number}.pdf`,
  bytes: 1000 + number,
  type: "PDF",
  title: `Paper ${number}`,
});
const body = fc.tuple(words, some(addresses)).map(([text, targets]) => ({
  html: `<p>${text}</p>`,
  text,
  links: targets.map((target) => ({ target, line: 1, column: 1 })),
  media: [],
}));
const change = fc.record({ kind: fc.constantFrom("correction" as const, "update" as const), on: moment, note: words });

const shared = {
  title: words,
  summary: words,
  body,
  topics: some(slugs),
  picture: maybe(fc.constant({ ...photo, alt: "A weir." })),
  documents: some(numbers).map((list) => list.map(document)),
  changes: fc.array(change, { maxLength: 2 }),
  withdrawn: fc.option(fc.record({ on: moment, reason: words }), { nil: undefined, freq: 5 }),
};
const status = fc.constantFrom("published", "published", "published", "draft", "removed");

/** What became of a page that was taken down. */
function removal(into: string | undefined): Pick<Release, "removal"> {
  return { removal: into === undefined ? { kind: "error" } : { kind: "merged", into } };
}

function releaseOf(number: number): fc.Arbitrary<Release> {
  return fc
    .record({
      ...shared,
      day,
      status,
      strategies: some(plans),
      into: maybe(fc.constantFrom(...addresses)),
      hasAlias: fc.boolean(),
    })
    .map(({ day: on, into, hasAlias, ...more }) =>
      release(`item-${number}`, on, {
        ...more,
        aliases: hasAlias ? [`/old-${number}`] : [],
        ...(more.status === "removed" && removal(into)),
      }),
    );
}

const figure = fc
  .record({ label: words, value: fc.integer({ min: 1, max: 99 }), asAt: day })
  .map(({ label, value, asAt }) => ({
    label,
    value: { typed: String(value), number: value, decimals: 0 },
    measure: "visits",
    source: "Counters",
    asAt: { date: asAt, instant: momentOfDay(asAt, site.timeZone).instant },
  }));
const decision = fc.record({
  body: fc.constant("Cabinet"),
  bodyKey: fc.constant("cabinet"),
  act: fc.constantFrom("approved" as const, "noted" as const),
  on: moment,
  calledIn: maybe(moment),
  confirmed: maybe(moment),
});
const review = fc.record({ on: moment, title: words, link: fc.constantFrom(...addresses) }).map((one) => {
  const media = one.link.endsWith(".pdf") ? document(1) : undefined;
  return { ...one, source: { line: 1, column: 1, media } };
});

const extension = moment.map((on) => {
  const ends = momentOfDay("2031-01-01", site.timeZone).instant;
  return { to: "2030-12-31", lastDay: "2030-12-31", ends, on };
});

function strategyOf(name: string): fc.Arbitrary<Strategy> {
  return fc
    .record({
      ...shared,
      status,
      opens: fc.oneof(
        fc.constant(Number.NEGATIVE_INFINITY),
        moment.map(({ instant }) => instant),
      ),
      decisions: fc.array(decision, { maxLength: 2 }),
      reviews: fc.array(review, { maxLength: 2 }),
      extensions: fc.array(extension, { maxLength: 2 }),
      review: maybe(fc.record({ everyMonths: fc.constant(6), from: moment })),
      figures: fc.array(figure, { maxLength: 3 }),
      supersedes: some(plans.filter((other) => other < name)),
    })
    .map((more) =>
      strategy(name, {
        ...more,
        keepsDecisions: more.decisions.length > 0,
        aliases: [`/old-${name}`],
        ...(more.status === "removed" && removal(undefined)),
      }),
    );
}

const notice = fc.record({ text: words, from: moment.map(({ instant }) => instant) });

/** Newsrooms of a few items that name each other, some of them public, held, drafts or taken down, with old addresses and a notice. */
export const newsrooms: fc.Arbitrary<Newsroom> = fc
  .record({
    releases: fc.tuple(...numbers.map(releaseOf)),
    strategies: fc.tuple(...plans.map(strategyOf)),
    notice: maybe(notice),
    redirects: some(addresses).map((targets) => targets.map((to, index) => ({ from: `/moved-${index}`, to }))),
  })
  .map(({ releases, strategies, ...more }) => ({
    ...newsroom(releases, strategies),
    site: { ...site, ...more },
  }));
