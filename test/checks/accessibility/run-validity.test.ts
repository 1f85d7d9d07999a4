import axe from "axe-core/package.json" with { type: "json" };
import { expect, test } from "vitest";
import { whyUntested } from "../../../src/checks/accessibility/run-validity.ts";
import { home } from "../../support/small-site.ts";

const visit = { url: "http://127.0.0.1:1234/newsroom/a/", page: { address: "/a/", canonical: `${home}a/` } };
const proof = { url: visit.url, status: 200, canonical: `${home}a/`, width: 320, axe: axe.version };

const lookWith = (width: number, proof: Record<string, unknown>) => ({ width, proof, findings: [] });
/** A page that proves itself on a phone, and at a desk but for what is put in. */
const outcomeWith = (wrong: Record<string, unknown>) => ({
  looks: [lookWith(320, proof), lookWith(1280, { ...proof, width: 1280, ...wrong })],
});

test("a page that proves itself is tested", () => {
  expect(whyUntested(visit, outcomeWith({}))).toBeUndefined();
});

test.for<[Record<string, unknown>, string]>([
  [{ url: "http://127.0.0.1:1234/newsroom/b/" }, "the browser ended at http://127.0.0.1:1234/newsroom/b/"],
  [{ status: 404 }, "the page was answered with the status 404"],
  [{ canonical: `${home}b/` }, `the page says that it is ${home}b/`],
  [{ canonical: undefined }, "the page says that it is nowhere"],
  [{ width: 800 }, "the window was 800 pixels wide, not 1280"],
  [{ axe: "4.11.0" }, `axe 4.11.0 tested it, not ${axe.version}`],
])("a page whose proof has %o is untested", ([wrong, why]) => {
  expect(whyUntested(visit, outcomeWith(wrong))).toBe(why);
});

test("a page without a proof, one not seen at every width, a failure and silence are untested", () => {
  const unproved = { width: 1280, proof: undefined, findings: [] };
  expect(whyUntested(visit, { looks: [lookWith(320, proof), unproved] })).toBe("the browser returned nothing");
  expect(whyUntested(visit, { looks: [lookWith(320, proof)] })).toBe("the browser returned nothing");
  expect(whyUntested(visit, { failure: "Target closed" })).toBe("Target closed");
  expect(whyUntested(visit, undefined)).toBe("the browser gave no answer");
});
