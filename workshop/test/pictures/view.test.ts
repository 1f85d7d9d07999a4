import sharp from "sharp";
import { expect, test } from "vitest";
import { openBrowser } from "../../../src/checks/browser.ts";
import { page, writeSite } from "../../../test/support/small-site.ts";
import { takeView } from "../../pictures/view.ts";

test("takes a small picture of what a desk sees of a page at first", async () => {
  const head = '<link rel="stylesheet" href="/newsroom/a.css"/>';
  const site = await writeSite({
    "about/index.html": page("/about/", "", { head }),
    "a.css": "html { background: #f00; }",
  });
  const browser = await openBrowser();
  const picture = await takeView({ site, base: "/newsroom/", address: "/about/" }, browser);
  await browser.close();
  expect(await sharp(picture).metadata()).toMatchObject({ format: "png", width: 1280, height: 900, isPalette: true });
  const corner = await sharp(picture).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  expect(corner.toString("hex")).toBe("ff0000");
});
