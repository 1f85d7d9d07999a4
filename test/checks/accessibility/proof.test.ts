import axe from "axe-core/package.json" with { type: "json" };
import { expect, test } from "vitest";
import { whyUntested } from "../../../src/checks/accessibility/proof.ts";
import { home } from "./small-site.ts";

const load = { url: "http://127.0.0.1:1234/newsroom/a/", width: 320, page: { address: "/a/", canonical: `${home}a/` } };
const proof = { url: load.url, status: 200, canonical: `${home}a/`, width: 320, axe: axe.version };

const outcomeWith = (runnerExtras: Record<string, unknown>) => ({
  issues: [{ code: "proof", type: "proof", message: "", context: "", selector: "", runner: "", runnerExtras }],
});

test("a page that proves itself is tested", () => {
  expect(whyUntested(load, outcomeWith(proof))).toBeUndefined();
});

test.for<[Record<string, unknown>, string]>([
  [{ url: "http://127.0.0.1:1234/newsroom/b/" }, "the browser ended at http://127.0.0.1:1234/newsroom/b/"],
  [{ status: 404 }, "the page was answered with the status 404"],
  [{ canonical: `${home}b/` }, `the page says that it is ${home}b/`],
  [{ canonical: undefined }, "the page says that it is nowhere"],
  [{ width: 800 }, "the window was 800 pixels wide, not 320"],
  [{ axe: "4.11.0" }, `axe 4.11.0 tested it, not ${axe.version}`],
])("a page whose proof has %o is untested", ([wrong, why]) => {
  expect(whyUntested(load, outcomeWith({ ...proof, ...wrong }))).toBe(why);
});

test("a page without a proof, a failure and silence are untested", () => {
  expect(whyUntested(load, { issues: [] })).toBe("the browser returned nothing");
  expect(whyUntested(load, { failure: "Target closed" })).toBe("Target closed");
  expect(whyUntested(load, undefined)).toBe("the browser gave no answer");
});
