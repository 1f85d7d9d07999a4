import fc from "fast-check";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import type { Instant } from "../../src/newsroom/instant.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { isHeld, isPublic } from "../../src/newsroom/visibility.ts";
import { comparePublishedData } from "../../src/pipeline/compare-published-data.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { variationsOf } from "../../src/publishing/proof/variations.ts";
import { draws } from "../support/draws.ts";
import { newsroom, release } from "../support/newsroom-fixture.ts";
import { newsrooms, now as randomNow } from "../support/random-newsrooms.ts";

const content = "test/fixtures/council";
const now = Date.parse("2026-11-23T12:00:00Z");

async function council(at: Instant): Promise<Newsroom> {
  const { value: read } = await readNewsroom(content, at);
  if (!read) throw new Error("the fixture could not be read");
  const topics = [...read.site.topics, { slug: "otters", name: "Otters" }];
  return { ...read, site: { ...read.site, topics } };
}

test.for([
  "2018-02-09",
  "2026-03-01",
  "2026-11-23",
  "2099-02-01",
  "2199-01-01",
])("what the council of the fixture holds back makes no difference: %s", async (day) => {
  const at = Date.parse(`${day}T12:00:00Z`);
  expect(comparePublishedData(await council(at), at)).toEqual([]);
});

test("what any newsroom holds back makes no difference", () => {
  let withheld = 0;
  fc.assert(
    fc.property(newsrooms, (whole) => {
      withheld += variationsOf(whole, randomNow).length;
      expect(comparePublishedData(whole, randomNow)).toEqual([]);
    }),
    draws(300),
  );
  expect(withheld).toBeGreaterThan(300);
});

test("costs nothing where nothing is withheld", () => {
  const whole = newsroom([release("open", "2026-03-13", { topics: ["education", "libraries"] })]);
  const publish = () => {
    throw new Error("this published something");
  };
  expect(comparePublishedData(whole, now, undefined, publish)).toEqual([]);
});

const held = ({ releases }: Newsroom, at: Instant) => releases.filter((item) => isHeld(item, at));
const withDecisions = ({ strategies }: Newsroom) =>
  strategies.filter((plan) => plan.decisions.some(({ on }) => on.instant > now));

/** What somebody could make the newsroom publish by mistake. */
const faults: Readonly<Record<string, (whole: Newsroom, at: Instant) => unknown>> = {
  "a held title": (whole, at) => held(whole, at).map(({ title }) => title),
  "its base64": (whole, at) => held(whole, at).map(({ title }) => Buffer.from(title).toString("base64")),
  "its length": (whole, at) => held(whole, at).map(({ title }) => title.length),
  "its place in an order": ({ releases }, at) => releases.map((item, index) => isPublic(item, at) && index),
  "the hash of a picture": (whole, at) => held(whole, at).map(({ picture }) => picture?.hash),
  "the words of a draft": ({ releases }) => releases.filter(({ status }) => status === "draft").map(({ body }) => body),
  "a count of held items": ({ releases }, at) => releases.filter((item) => !isPublic(item, at)).length,
  "that anything is held": ({ releases }, at) => releases.some((item) => isHeld(item, at)),
  "a topic of a held item": (whole, at) => held(whole, at).map(({ topics }) => topics),
  "who decides something on a later day": (whole) =>
    withDecisions(whole).map(({ decisions }) => decisions.at(-1)?.body),
  "a figure of a later day": ({ strategies }) => strategies.map(({ figures }) => figures.at(-1)?.value.typed),
  "how many decisions there are to be": ({ strategies }) => strategies.map(({ decisions }) => decisions.length),
  "every topic of site.yaml": ({ site }) => site.topics.map(({ slug }) => slug),
};

test.for(Object.keys(faults))("notices what would be published by mistake: %s", async (name) => {
  const publish = (whole: Newsroom, at: Instant) => ({
    seen: publicNewsroom(whole, at),
    footer: faults[name]?.(whole, at),
  });
  const problems = comparePublishedData(await council(now), now, undefined, publish);
  expect(problems.map(({ at }) => at.field?.replace(/\[\].*$/, ""))).toContain("footer");
});

test("says where the difference is, and nothing of what is withheld", async () => {
  const publish = (whole: Newsroom, at: Instant) => ({
    feeds: [{ items: held(whole, at).map(({ title }) => ({ title })) }],
  });
  expect(comparePublishedData(await council(now), now, undefined, publish).map(formatProblem)).toEqual([
    "src/publishing/gate.ts:1:1  feeds[].items[].title  what readers would get changes when what is not public is replaced → ask the person who looks after the newsroom’s code to mend this; the site is as it was [leak]",
    "src/publishing/gate.ts:1:1  feeds[].items  what readers would get changes when what is not public is removed → ask the person who looks after the newsroom’s code to mend this; the site is as it was [leak]",
  ]);
});
