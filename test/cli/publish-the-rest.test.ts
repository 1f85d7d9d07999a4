import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishTheRest } from "../../src/cli/publish-the-rest.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { fingerprintOf } from "../../src/ledger/fingerprint.ts";
import { readLedger } from "../../src/ledger/ledger.ts";
import type { Problem } from "../../src/problems/problem.ts";
import {
  contentFolder,
  type Files,
  now,
  releasePath,
  strategy,
  release as textOf,
  usual,
} from "../support/content-folder.ts";
import { newsroom, release } from "../support/newsroom-fixture.ts";

const read = newsroom([release("library", "2026-03-13")]);
const [{ path: draft = "" } = {}] = read.releases;
const photo = "content/media/IMG_1234.JPG";
const error = (path: string): Problem => ({
  rule: "broken-link",
  level: "error",
  at: { path, line: 1, column: 1 },
  message: "wrong",
  fix: "right",
});
const ledger = readLedger(
  "/ northgate.example,2026 https://news.northgate.example/\n/news/2026/known/ known x\n/news/2026/dropped/ dropped gone\n/about/ - -\n",
);
const rest = (...paths: string[]) => publishTheRest(paths.map(error), { newsroom: read, ledger, now });

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

test("has a site without a logo that is wrong, whichever of its files is", () => {
  const of = (path: string, field: string): Problem => ({ ...error(path), at: { path, line: 1, column: 1, field } });
  const without = "delete `logo:` from content/site.yaml, and the SVG files that it names";
  const told = (...problems: Problem[]) => publishTheRest(problems, { newsroom: read, ledger, now });
  const [drawing, key] = [of("content/media/crest.svg", "logo"), of("content/site.yaml", "logo.dark")];
  expect(told(drawing)).toBe(`To publish everything else now, ${without}.`);
  expect(told(key, drawing)).toBe(`To publish everything else now, ${without}.`);
  expect(told(key, of("content/site.yaml", "url"))).toBe(
    `To publish everything else now, ${without}, and mend content/site.yaml.`,
  );
});

test("gives files their old names back, and sets a new file of a known name aside", () => {
  const published = "content/news/2026/2026-03-13-old.md";
  expect(publishTheRest([{ ...error(draft), published }], { newsroom: read, ledger, now })).toBe(
    `To publish everything else now, give ${draft} its old name ${published} back.`,
  );
  const taken = readLedger(`${read.releases[0]?.address} another x\n`);
  expect(publishTheRest([error(draft)], { newsroom: read, ledger: taken, now })).toContain(
    `write \`status: draft\` in ${draft}`,
  );
});

test("does not take back what says what it said when it was published: another file may be at fault", () => {
  const [item] = read.releases;
  const taken = readLedger(
    item ? `${item.address} ${item.id} ${fingerprintOf(item)}\n/news/2026/known/ known x\n` : "",
  );
  expect(publishTheRest([error(draft)], { newsroom: read, ledger: taken, now })).toBe(
    `To publish everything else now, put ${draft}, or what is named there, back as published.`,
  );
  const missing = "content/news/2026/2026-03-13-known.md";
  expect(publishTheRest([error(draft), error(missing)], { newsroom: read, ledger: taken, now })).toBe(
    `To publish everything else now, put ${missing} back as published.`,
  );
});

test("promises nothing where only files are wrong without which there is no site", () => {
  expect(rest("content/site.yaml", "content/accessibility.yaml", "content/pages/about.md")).toBeUndefined();
  expect(rest()).toBeUndefined();
  expect(publishTheRest([error(photo)], { newsroom: undefined, ledger, now })).toBeUndefined();
  expect(publishTheRest([{ ...error(draft), level: "advice" }], { newsroom: read, ledger, now })).toBeUndefined();
});

test("says nothing of a page of the built site", () => {
  expect(rest("_site/media/a.pdf")).toBeUndefined();
});

const plan = "strategies/libraries.md";
const other = "news/2026/2026-03-20-road-closed.md";
const naming = textOf({ strategies: "strategies: libraries" });
const page = (body: string) => `---\ntitle: About\nsummary: What the page is for.\n---\n\n${body}\n`;
const wrongTopic = { topics: "topics: parcs" };
const leading = { title: "title: Road closed", date: "date: 2026-03-20" };

/** A file with an error, others that point to it, and what is to be done. */
const dependent: readonly (readonly [string, Files, string])[] = [
  [
    "a strategy and the release that names it",
    { [plan]: strategy(wrongTopic), [releasePath]: naming },
    `write \`status: draft\` in content/${plan}, content/${releasePath}`,
  ],
  [
    "a draft of a strategy whose header cannot be read, and the release that names it",
    { [plan]: strategy({ status: "status: draft", title: 'title: "Libraries' }), [releasePath]: naming },
    `write \`status: draft\` in content/${releasePath}, and copy what you need from content/${plan} and delete it in this change`,
  ],
  [
    "a strategy, the release that names it and the one that leads to that",
    {
      [plan]: strategy(wrongTopic),
      [releasePath]: naming,
      [other]: textOf(leading, "\nSee [the library](/news/2026/new-library-opens/).\n"),
    },
    `write \`status: draft\` in content/${plan}, content/${releasePath}, content/${other}`,
  ],
  [
    "a release whose header cannot be read and the one that leads to it",
    {
      [releasePath]: textOf({ title: 'title: "Libraries' }),
      [other]: textOf(leading, "\nSee [the library](/news/2026/new-library-opens/).\n"),
    },
    `write \`status: draft\` in content/${other}, and copy what you need from content/${releasePath} and delete it in this change`,
  ],
  [
    "a strategy whose header cannot be read and the one that takes its place",
    {
      [plan]: strategy({ title: 'title: "Libraries' }),
      "strategies/later.md": strategy({ period: "period: {from: 2031, to: 2035}", date: "supersedes: libraries" }),
    },
    `write \`status: draft\` in content/strategies/later.md, and copy what you need from content/${plan} and delete it in this change`,
  ],
  [
    "two releases of one id",
    { [releasePath]: textOf(), [other]: textOf({ ...leading, id: "id: 2026-03-13-new-library-opens" }) },
    `copy what you need from content/${other} and delete it in this change`,
  ],
];

test.for(dependent)("names all that has to go with %s, and nothing is wrong without it", async ([, files, steps]) => {
  const folder = contentFolder(files);
  const said = await hintFor(folder);
  expect(said).toBe(`To publish everything else now, ${steps}.`);
  for (const path of pathsIn(/write `status: draft` in ([^`]*?)(?:, and|\.$)/, said)) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, "utf8").replace("status: published", "status: draft"));
  }
  for (const path of pathsIn(/copy what you need from (.*?) and delete/, said)) rmSync(join(folder, path));
  const { problems } = await readNewsroom(folder, now);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
});

test("says where a page of every newsroom leads to what has to go", async () => {
  const folder = contentFolder({
    [releasePath]: textOf(wrongTopic),
    "pages/about.md": page("See [the library](/news/2026/new-library-opens/)."),
    "site.yaml": `${usual["site.yaml"]}redirects: {/old: /news/2026/new-library-opens/}\n`,
  });
  expect(await hintFor(folder)).toBe(
    `To publish everything else now, write \`status: draft\` in content/${releasePath}, and remove what leads there from content/pages/about.md.`,
  );
});

test("does not name what the public does not see, and says where its name stands", async () => {
  const folder = contentFolder({
    [plan]: strategy(wrongTopic),
    "news/2099/2099-03-13-secret.md": textOf({ date: "date: 2099-03-13", strategies: "strategies: libraries" }),
  });
  expect(await hintFor(folder, (path) => !path.includes("secret"))).toBe(
    `To publish everything else now, write \`status: draft\` in content/${plan}, and do for the other files what npm run check says.`,
  );
});

async function hintFor(folder: string, isOpen = (_: string) => true): Promise<string> {
  const { value: typed, problems } = await readNewsroom(folder, now);
  const said = publishTheRest(problems, { newsroom: typed, ledger: undefined, now, isOpen });
  return String(said).replaceAll(folder, "content");
}

function pathsIn(words: RegExp, said: string): string[] {
  return (words.exec(said)?.[1] ?? "").split(", ").flatMap((path) => (path ? [path.replace("content/", "")] : []));
}
