import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { explainRule } from "../../src/problems/rule-pages.ts";

const check = (...given: string[]) =>
  execFileSync(process.execPath, ["scripts/check.ts", "--explain", ...given], { encoding: "utf8", stdio: "pipe" });

test("prints the page of a rule", () => {
  expect(check("broken-link")).toBe(`${explainRule("broken-link")}\n`);
});

test("offers the nearest rule in the place of one that does not exist", () => {
  expect(() => check("broken-lnik")).toThrow('There is no rule "broken-lnik". Did you mean broken-link');
});
