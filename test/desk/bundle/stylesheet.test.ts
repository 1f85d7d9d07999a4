import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deskSheet } from "../../../src/desk/bundle/stylesheet.ts";

const folder = "src/desk/browser";

test("has the rules of every piece, each once, below what they share", async () => {
  const sheet = await deskSheet();
  const texts = globSync("**/*.css", { cwd: folder }).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.map((text) => sheet.split(text).length)).toEqual(texts.map(() => 2));
  expect(sheet).toHaveLength(texts.join("\n").length);
  expect(sheet.startsWith(readFileSync(`${folder}/desk.css`, "utf8"))).toBe(true);
});
