import { expect, test } from "vitest";
import { publishTheRest } from "../../scripts/publish-the-rest.ts";
import { fingerprintOf } from "../../src/ledger/fingerprint.ts";
import { readLedger } from "../../src/ledger/ledger.ts";
import type { Problem } from "../../src/newsroom/problem.ts";
import { newsroom, release } from "../newsroom-fixture.ts";

const read = newsroom([release("library", "2026-03-13")]);
const [{ path: draft = "" } = {}] = read.releases;
const photo = "content/media/IMG_1234.JPG";
const error = (path: string): Problem => ({ level: "error", path, line: 1, column: 1, what: "wrong", write: "right" });
const ledger = readLedger(
  "/ northgate.example,2026 https://news.northgate.example/\n/news/2026/known/ known x\n/news/2026/dropped/ dropped gone\n/about/ - -\n",
);
const rest = (...paths: string[]) => publishTheRest(paths.map(error), { newsroom: read, ledger });

test.for([
  [[draft], `write \`status: draft\` in ${draft}`],
  [[photo, "content/media/My photo.jpg"], `rename or delete ${photo}, content/media/My photo.jpg`],
  [["content/media/a\n::add-mask::b.txt"], "rename or delete content/media/a\ufffd::add-mask::b.txt"],
  [["content/news/2026/New.md"], "copy what you need from content/news/2026/New.md and delete it in this change"],
  [["content/news/2026/2026-03-13-known.md"], "put content/news/2026/2026-03-13-known.md back as published"],
  [
    ["content/news/2026/2026-03-13-dropped.md"],
    "copy what you need from content/news/2026/2026-03-13-dropped.md and delete it in this change",
  ],
  [["content/index.html"], "copy what you need from content/index.html and delete it in this change"],
  [[photo, draft, draft], `write \`status: draft\` in ${draft}, and rename or delete ${photo}`],
  [[draft, "content/site.yaml"], `write \`status: draft\` in ${draft}, and mend content/site.yaml`],
] as const)("says how to publish the rest where %j are wrong", ([paths, steps]) => {
  expect(rest(...paths)).toBe(`To publish everything else now, ${steps}.`);
});

test("gives files their old names back, and sets a new file of a known name aside", () => {
  const published = "content/news/2026/2026-03-13-old.md";
  expect(publishTheRest([{ ...error(draft), published }], { newsroom: read, ledger })).toBe(
    `To publish everything else now, give ${draft} its old name ${published} back.`,
  );
  const taken = readLedger(`${read.releases[0]?.address} another x\n`);
  expect(publishTheRest([error(draft)], { newsroom: read, ledger: taken })).toContain(
    `write \`status: draft\` in ${draft}`,
  );
});

test("does not take back what says what it said when it was published: another file may be at fault", () => {
  const [item] = read.releases;
  const taken = readLedger(
    item ? `${item.address} ${item.id} ${fingerprintOf(item)}\n/news/2026/known/ known x\n` : "",
  );
  expect(publishTheRest([error(draft)], { newsroom: read, ledger: taken })).toBe(
    `To publish everything else now, put ${draft}, or what is named there, back as published.`,
  );
  const missing = "content/news/2026/2026-03-13-known.md";
  expect(publishTheRest([error(draft), error(missing)], { newsroom: read, ledger: taken })).toBe(
    `To publish everything else now, put ${missing} back as published.`,
  );
});

test("promises nothing where only files are wrong without which there is no site", () => {
  expect(rest("content/site.yaml", "content/accessibility.yaml", "content/pages/about.md")).toBeUndefined();
  expect(rest()).toBeUndefined();
  expect(publishTheRest([error(photo)], { newsroom: undefined, ledger })).toBeUndefined();
  expect(publishTheRest([{ ...error(draft), level: "advice" }], { newsroom: read, ledger })).toBeUndefined();
});

test("says nothing of a page of the built site", () => {
  expect(rest("_site/media/a.pdf")).toBeUndefined();
});
