import { expect, test } from "vitest";
import { homeEdition } from "../../../src/desk/page/home.ts";
import { renderAt } from "../../../src/desk/page/templates.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import type { Release } from "../../../src/newsroom/item.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { newsroom, release, site } from "../../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

const many = Array.from({ length: 1000 }, (_, index) => release(`many-${index}`, "2026-05-30", { topics: ["roads"] }));
const topics = ["roads", "education", "libraries", "never"].map((slug) => ({ slug, name: slug.toUpperCase() }));

/** A thousand new releases, and one that is older than all. */
function withOld(changes: Partial<Release>): Newsroom {
  const whole = newsroom([...many, release("old", "2001-02-03", { topics: ["libraries"], ...changes })]);
  return { ...whole, site: { ...site, topics } };
}

const moment = (day: string) => ({ day, instant: Date.parse(`${day}T00:00:00Z`) });
const on = moment("2026-05-31");

test.for([
  ["has a topic of its own", {}],
  ["has a topic of its own and was withdrawn long ago", { withdrawn: { on: moment("2002-01-01"), reason: "Wrong." } }],
  ["was corrected yesterday", { topics: [], changes: [{ kind: "correction" as const, on, note: "It said 3." }] }],
  ["was withdrawn yesterday", { topics: [], withdrawn: { on, reason: "Wrong." } }],
  ["was taken down yesterday", { topics: [], status: "removed", removal: { kind: "error", on } }],
  ["is held", { opens: now + 60_000, status: "published" }],
] as const)("the home page is that of the whole newsroom where an old release %s", ([, changes]) => {
  const whole = withOld(changes);
  for (const at of [now, now + 60_000]) {
    const edition = homeEdition(whole, at);
    expect(renderAt("site", edition, "/")).toBe(renderAt("site", arrange(publicNewsroom(whole, at), at), "/"));
    expect(edition.releases.length).toBeLessThan(10);
  }
});
