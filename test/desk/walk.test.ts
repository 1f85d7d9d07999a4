import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { newItem } from "../../src/cli/new-item.ts";
import { runCommand } from "../support/command.ts";
import type { Desk } from "../support/desk/desk.ts";
import { openDesk } from "../support/desk/open-desk.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-06-01T12:00:00Z";
const title = "Skate park opens in Northgate";
const path = "news/2026/2026-06-01-skate-park-opens-in-northgate.md";
const photo = join(tempFolder(), "Skate Park.jpg");

beforeAll(async () => {
  await sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#4a7" } })
    .jpeg()
    .toFile(photo);
});

test("saves of a title and a topic what npm run new writes of them, byte for byte", async () => {
  const desk = await openDesk({ now });
  await desk.openNew("releases-2026");
  await desk.fill("Title", title);
  await desk.press("Parks", "checkbox");
  await desk.save();

  const content = join(tempFolder(), "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  await newItem({ title, topic: ["parks"], date: "2026-06-01 13:00", content }, false, Date.parse(now));
  expect(await desk.saved(path)).toBe(readFileSync(join(content, path), "utf8"));
});

test("goes from nothing to a release with a photo by mouse, which the check passes and the site shows", async () => {
  const desk = await openDesk({ now });
  await desk.goTo("collections/releases-2026");
  await desk.press("New page");
  await desk.fill("Title", title);
  await desk.fill("Summary", "The skate park in Mill Lane opens on Saturday.");
  await desk.fill("Text", "The council opens a skate park in Mill Lane on Saturday 6 June 2026.");
  await desk.press("Parks", "checkbox");
  await desk.choose("Choose a picture", photo);
  await desk.fill("What the picture shows", "A skater on a ramp of fresh concrete.");
  await desk.press("Publish: everybody sees it, once a colleague has agreed and its time has come", "radio");
  await desk.save();

  const saved = await desk.saved(path);
  expect(saved).toContain("status: published\n");
  expect(saved).toMatch(/file: [\w-]+\.jpg\n/);
  expect(saved).not.toContain("blob:");
  const page = await builtPage(desk, "news/2026/skate-park-opens-in-northgate/");
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain('alt="A skater on a ramp of fresh concrete."');
});

/** A page of the site that is built of what the desk wrote, once the check has nothing against it. */
async function builtPage({ content }: Desk, page: string): Promise<string> {
  const check = await runCommand("check", ["--content", content, "--now", now]);
  expect([check.status, check.stderr]).toEqual([0, ""]);
  const out = join(tempFolder(), "site");
  const built = await runCommand("build", ["--content", content, "--now", now, "--out", out]);
  expect([built.status, built.stderr]).toEqual([0, ""]);
  return readFileSync(join(out, page, "index.html"), "utf8");
}
