import { expect, test } from "vitest";
import { release, releasePath, strategy, told, toldOfRelease } from "../../support/content-folder.ts";

const page = (link: string) => `---\ntitle: About\nsummary: What it is.\n---\n\nSee [the plan](${link}).\n`;
const held = strategy({ embargo: "embargo: 2026-07-01 00:01" });
const draft = strategy({ status: "status: draft" });
const until = "is held until Wednesday 1 July 2026, 12:01am BST";
const withoutLink = "remove the link and keep the words until then";

test.for([
  ["/strategies/library/#aims", "there is no page at /strategies/library/ → /strategies/library-strategy/"],
  ["/topics/eduction/", "there is no page at /topics/eduction/ → /topics/education/"],
  ["/nowhere-at-all/", "there is no page at /nowhere-at-all/ → write the address of an existing page"],
  [
    "/news/2026/new-library-opens",
    "the address /news/2026/new-library-opens does not end in / → /news/2026/new-library-opens/",
  ],
  [
    "https://news.northgate.example/topics/sport/",
    "there is no page at /topics/sport/ → write the address of an existing page",
  ],
] as const)("tells that a link to %s leads nowhere, in a page and in a release", async ([link, message]) => {
  const others = { [releasePath]: release(), "strategies/library-strategy.md": strategy() };
  expect(await told({ ...others, "pages/about.md": page(link) })).toEqual([
    `content/pages/about.md:6:16  text  ${message}`,
  ]);
  expect(await toldOfRelease(release({}, `\n[The plan](${link})\n`), others)).toEqual([`9:12  text  ${message}`]);
});

test("never leads a link to what readers do not see", async () => {
  const plan = { "strategies/library-strategy.md": held };
  expect(await told({ ...plan, "pages/about.md": page("/strategies/library-strategi/") })).toEqual([
    "content/pages/about.md:6:16  text  there is no page at /strategies/library-strategi/ → write the address of an existing page",
  ]);
  expect(await told({ ...plan, "pages/about.md": page("/strategies/library-strategy") })).toEqual([
    `content/pages/about.md:6:16  text  the link leads to a page that ${until} → ${withoutLink}`,
  ]);
});

test("never leads a link to the page that it stands on", async () => {
  const link = "/news/2026/new-library-open/";
  const others = { [releasePath]: release({}, `\n[The plan](${link})\n`), "pages/about.md": page(link) };
  const what = `there is no page at ${link}`;
  expect(await told(others)).toEqual([
    `content/${releasePath}:9:12  text  ${what} → write the address of an existing page`,
    `content/pages/about.md:6:16  text  ${what} → /news/2026/new-library-opens/`,
  ]);
});

test.for([
  "/",
  "/news/",
  "/news/2026/",
  "/topics/libraries/",
  "/strategies/",
  "/strategies/library-strategy/",
  "/subscribe/",
  "/contact/",
  "/feed.xml",
  "#part",
  "https://elsewhere.example/topics/sport/",
])("has nothing to say of a link to %s", async (link) => {
  expect(
    await told({ [releasePath]: release({}, `\n[The plan](${link})\n`), "strategies/library-strategy.md": strategy() }),
  ).toEqual([]);
});

test("says nothing of a link to a file that is told to be unreadable", async () => {
  const files = { [releasePath]: "No header.", "pages/about.md": page("/news/2026/new-library-opens/") };
  expect(await told(files)).toEqual([expect.stringContaining(`${releasePath}:1:1  the file does not begin`)]);
});

test.for([
  ["held", held, until],
  ["a draft", draft, "is a draft"],
] as const)("tells a public page or release that leads to what is %s", async ([, hidden, why]) => {
  const link = "/strategies/library-strategy/";
  const files = { "strategies/library-strategy.md": hidden };
  expect(await told({ ...files, "pages/about.md": page(link) })).toEqual([
    `content/pages/about.md:6:16  text  the link leads to a page that ${why} → ${withoutLink}`,
  ]);
  expect(
    await toldOfRelease(release({ s: "strategies: library-strategy" }, `\n[The strategy](${link})\n`), files),
  ).toEqual([
    `7:13  strategies  the strategy library-strategy ${why} → name a strategy that readers can see, or delete it`,
    `10:16  text  the link leads to a page that ${why} → ${withoutLink}`,
  ]);
});

const later = (day: string) =>
  release(
    { date: `date: ${day}`, s: "strategies: library-strategy" },
    "\n[The strategy](/strategies/library-strategy/)\n",
  );

test("lets a held release lead to what is public before it", async () => {
  const files = { "strategies/library-strategy.md": held };
  expect(await told({ ...files, "news/2026/2026-07-02-a.md": later("2026-07-02") })).toEqual([]);
  expect(await told({ ...files, "news/2026/2026-06-30-a.md": later("2026-06-30") })).toHaveLength(2);
});

test("gives advice to a draft that leads to a draft", async () => {
  const text = later("2026-03-13").replace("status: published", "status: draft");
  const lines = await toldOfRelease(text, { "strategies/library-strategy.md": draft });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toContain("Advice: ");
});

test.for([
  ["/news/2026/new-library-opens/#next", "a page"],
  ["/news/2026/new-library-opens/release.txt", "a part of a page"],
] as const)("advises against a link to %s of a page that was taken down", async ([link, what]) => {
  const files = { [releasePath]: release({ status: "status: withdrawn" }), "pages/about.md": page(link) };
  expect((await told(files)).filter((one) => one.includes("about.md"))).toEqual([
    `content/pages/about.md:6:16  text  Advice: the link leads to ${what} that was taken down → remove the link and keep the words`,
  ]);
});
