import { expect, test } from "vitest";
import type { LinkedDocument } from "../../src/newsroom/media.ts";
import { pressText } from "../../src/press/press-text.ts";
import { releaseText } from "../../src/press/release-text.ts";
import { newsroom, release, site } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const document = (name: string): LinkedDocument => ({
  kind: "document",
  file: `content/media/${name}.pdf`,
  address: `/media/${name}.pdf`,
  bytes: 12_000,
  type: "PDF",
  title: name,
});

test("begins with the embargo, and goes on as release.txt", () => {
  const held = release("Tram opens", "2026-07-01 00:01");
  expect(pressText(held, newsroom([held]), now)).toBe(
    `EMBARGOED until 12:01am, Wednesday 1 July 2026\n\n${releaseText(held, site)}`,
  );
});

test.for([
  ["2026-12-01 00:01", "12:01am, Tuesday 1 December 2026"],
  ["2026-07-01 09:00", "9am, Wednesday 1 July 2026"],
  ["2026-10-25 02:00", "2am, Sunday 25 October 2026"],
  ["2026-07-01", "midnight at the start of Wednesday 1 July 2026"],
  ["2026-07-01 12:00", "midday, Wednesday 1 July 2026"],
] as const)("says of %s when it ends: %s", ([date, words]) => {
  const held = release("held", date);
  expect(pressText(held, newsroom([held]), now).split("\n")[0]).toBe(`EMBARGOED until ${words}`);
});

test("says of each document that nobody can open yet when they can", () => {
  const held = release("held", "2026-07-01 00:01", { documents: [document("new"), document("known")] });
  const older = release("older", "2026-05-01", { documents: [document("known")] });
  const home = "https://www.northgate.example/newsroom";
  expect(pressText(held, newsroom([held, older]), now)).toContain(
    `Documents
new (PDF, 12KB), when the embargo has ended: ${home}/media/new.pdf
known (PDF, 12KB): ${home}/media/known.pdf
`,
  );
});
