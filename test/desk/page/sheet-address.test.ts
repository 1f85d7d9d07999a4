import { expect, test } from "vitest";
import { sheetAddress as madeHere } from "../../../_includes/styles/sheet-address.ts";
import { sheetAddress, sheetLiesAt } from "../../../src/desk/page/sheet-address.ts";
import { site } from "../../support/newsroom-fixture.ts";

test("pages that a browser makes name the sheet that it was told of, which is that of the built site", () => {
  const same = { ...site, colours: { ...site.colours } };
  sheetLiesAt(same, madeHere(site));
  expect(sheetAddress(same)).toBe(madeHere(site));
  expect(madeHere(site)).toMatch(/^\/assets\/site-[0-9a-f]{10}\.css$/);
});

test("a browser makes up no address of a sheet", () => {
  expect(() => sheetAddress({ colours: { ...site.colours } })).toThrow(/nobody said/);
});
