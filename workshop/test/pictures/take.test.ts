import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { openBrowser } from "../../../src/checks/browser.ts";
import { page, writeSite } from "../../../test/support/small-site.ts";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { modes } from "../../pictures/modes.ts";
import { takePictures } from "../../pictures/take.ts";

const style = `body { background: #ff0000; }
@media (prefers-color-scheme: dark) { body { background: #0000ff; } }
@media print { body { background: #00ff00; } }`;

test("takes a picture of a page in every mode, which shows what is special about it", async () => {
  const head = '<link rel="stylesheet" href="/newsroom/a.css"/>';
  const site = await writeSite({ "about/index.html": page("/about/", "", { head }), "a.css": style });
  const target = tempFolder();
  const browser = await openBrowser();
  const taken: number[] = [];
  const kinds = [{ name: "about", site, base: "/newsroom/", address: "/about/" }];
  await takePictures(kinds, target, browser, (done) => taken.push(done));
  await browser.close();

  expect(taken).toEqual(modes.map((_mode, index) => index + 1));
  expect(readdirSync(join(target, "about"))).toHaveLength(modes.length + 1);
  expect(readFileSync(join(target, "index.html"), "utf8")).toContain('href="about/dark-320.png"');

  const cornerOf = async (name: string) => {
    const file = join(target, "about", `${name}.png`);
    const corner = await sharp(file).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    return { width: (await sharp(file).metadata()).width, colour: corner.toString("hex") };
  };
  expect(await cornerOf("320")).toEqual({ width: 320, colour: "ff0000" });
  expect(await cornerOf("dark-1280")).toEqual({ width: 1280, colour: "0000ff" });
  expect(await cornerOf("printed")).toEqual({ width: 718, colour: "00ff00" });
  expect((await cornerOf("forced-colours")).colour).toBe("000000");
  expect((await cornerOf("greyscale")).colour).toMatch(/^(..)\1\1$/);
  expect((await cornerOf("no-sheet")).colour).toBe("ffffff");
});
