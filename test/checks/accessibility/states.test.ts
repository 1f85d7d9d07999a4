import { expect, test } from "vitest";
import { asOpened, withoutScripts } from "../../../src/checks/accessibility/states.ts";
import { deskPage } from "../../../src/desk/bundle/desk-files.ts";
import { optionsFor } from "../../../src/desk/options-for.ts";
import { site } from "../../support/newsroom-fixture.ts";

test("opens the desk as it is before its script starts, and every other page as it is asked for", () => {
  expect(["/", "/desk/", "/desk/help/", "/search/"].map((address) => asOpened({ address }).address)).toEqual([
    "/",
    "/desk/?script=off",
    "/desk/help/",
    "/search/",
  ]);
});

test("shows of the desk without scripts its name, and what it needs", () => {
  const page = deskPage(optionsFor(site, { repository: "northgate/newsroom", branch: "main", folder: "content" }));
  expect(page).toContain('<script type="module" src="desk.js"></script>');
  const still = withoutScripts(page);
  expect(still).not.toContain("desk.js");
  expect(still).not.toContain("<noscript>");
  expect(still).toContain(`<h1>${site.title}</h1>`);
  expect(still).toMatch(/<main><p>[^<]+JavaScript[^<]+<\/p><\/main>/);
});
