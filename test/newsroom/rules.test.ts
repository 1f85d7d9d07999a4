import { expect, test } from "vitest";
import { ruleNames } from "../../src/newsroom/rules.ts";

test("keeps the names of the rules that files have accepted", () => {
  expect(ruleNames.join(" ")).toBe(
    "template-code shortcode govspeak placeholder lorem-ipsum html-in-header entity-in-header markdown-in-header unfinished not-for-publication merge-field wrong-weekday no-such-day redirecting-link internal-link embargo-line broken-table",
  );
});
