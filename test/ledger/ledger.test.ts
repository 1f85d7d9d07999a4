import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { readLedger } from "../../src/ledger/ledger.ts";
import { newRows } from "../../src/ledger/published.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { contentFolder, type Files, now, release, releasePath, strategy, usual } from "../support/content-folder.ts";
import { pdf } from "../support/pdf.ts";
import { ledgerAfter, other, published, siteWith, told, toldAfter } from "./comparing.ts";

test("keeps each address with its id and a fingerprint, and adds nothing twice", async () => {
  const text = await ledgerAfter(published);
  expect(text.split("\n").map((line) => line.replace(/[0-9a-f]{16}/g, "…"))).toEqual([
    "/news/2026/road-closed/ 2026-03-20-road-closed …-…-…-none-news",
    "/news/2026/new-library-opens/ 2026-03-13-new-library-opens …-…-…-none-news",
    "/strategies/libraries/ libraries …-…-…-none-other",
    "/about/ - -",
    "/contact/ - -",
    "/privacy/ - -",
    "/topics/libraries/ - -",
    "/ northgate.example,2026 https://news.northgate.example/",
    "",
  ]);
  expect(await ledgerAfter(published, published)).toBe(text);
});

test("knows nothing of drafts and held items", async () => {
  const hidden = {
    [releasePath]: release({ status: "status: draft" }),
    [other]: release({ more: "embargo: 2026-03-20 00:01", date: "date: 2026-03-20" }),
  };
  const { value: newsroom } = await readNewsroom(contentFolder(hidden), Date.parse("2026-03-19T12:00Z"));
  const rows = newsroom && newRows(publicNewsroom(newsroom, Date.parse("2026-03-19T12:00Z")), readLedger(""));
  expect(rows?.map(({ address }) => address)).not.toContainEqual(expect.stringMatching(/^\/news/));
});

test("names the lines that are none, and reads files of other systems", () => {
  expect(readLedger("/a/ x -\r\n/b/ - -\r\n").rows).toEqual([
    { address: "/a/", id: "x", hash: "-" },
    { address: "/b/", id: "-", hash: "-" },
  ]);
  const cut = readLedger("\uFEFF/a/ x -\n<<<<<<< HEAD\n/b/ y\n/c/ z -\n");
  expect([cut.brokenLines, cut.rows.map(({ address }) => address)]).toEqual([
    [2, 3],
    ["/a/", "/c/"],
  ]);
});

test("says nothing where nothing has changed, of a new release, and in a new newsroom", async () => {
  expect(await told({})).toEqual([]);
  const fresh = release({ title: "title: New", date: "date: 2026-05-20" });
  expect(await told({ "news/2026/2026-05-20-new.md": fresh })).toEqual([]);
  expect(await told({}, [])).toEqual([]);
});

test.for<[string, Files, string[]]>([
  [
    "a file that was deleted",
    { [other]: undefined },
    [
      `content/${other}:1:1  /news/2026/road-closed/ was published, but its file is missing → put the file back under its old name; or write \`aliases: [/news/2026/road-closed/]\` in the file that replaces it, and \`id: 2026-03-20-road-closed\` too if it is the same page; or, to take the page down, write a file with these lines
    ---
    status: withdrawn
    withdrawn: {on: 2026-06-01, kind: error, reason: "Why, in one sentence."}
    ---`,
    ],
  ],
  [
    "a file that was renamed",
    {
      [other]: undefined,
      "news/2026/2026-03-20-high-street-closed.md": release({ title: "title: Road closed", date: "date: 2026-03-20" }),
    },
    [
      `content/news/2026/2026-03-20-high-street-closed.md:2:1  aliases  this page was published at /news/2026/road-closed/, which has no page now → add these lines, or give the file its old name
    id: 2026-03-20-road-closed
    aliases: [/news/2026/road-closed/]`,
    ],
  ],
  [
    "a file that was renamed and keeps its id",
    {
      [other]: undefined,
      "news/2026/2026-03-20-high-street-closed.md": release({
        title: "title: Road closed",
        date: "date: 2026-03-20",
        more: "id: 2026-03-20-road-closed",
      }),
    },
    [
      `content/news/2026/2026-03-20-high-street-closed.md:2:1  aliases  this page was published at /news/2026/road-closed/, which has no page now → add this line
    aliases: [/news/2026/road-closed/]`,
    ],
  ],
  [
    "a release that is a draft again",
    { [other]: release({ title: "title: Road closed", date: "date: 2026-03-20", status: "status: draft" }) },
    [
      `content/${other}:6:9  status  /news/2026/road-closed/ was published, and would disappear: the file is now a draft → write this line, which takes the page down now; or put the file back as it was
    status: withdrawn`,
    ],
  ],
  [
    "a strategy that is held",
    { "strategies/libraries.md": strategy({ more: "embargo: 2027-01-01 00:01" }) },
    [
      `content/strategies/libraries.md:6:9  status  /strategies/libraries/ was published, and would disappear: the file is now held until later → write this line, which takes the page down now; or put the file back as it was
    status: withdrawn`,
    ],
  ],
  [
    "a page under another id",
    { [other]: release({ title: "title: Road closed", date: "date: 2026-03-20", more: "id: other" }) },
    [
      `content/${other}:7:5  id  feeds know this page by the id 2026-03-20-road-closed, and would show it as new under other → add this line
    id: 2026-03-20-road-closed`,
    ],
  ],
  [
    "an old release that nobody knew",
    { "news/2018/2018-02-09-old.md": release({ title: "title: Old", date: "date: 2018-02-09" }) },
    [
      `content/news/2018/2018-02-09-old.md:3:7  date  the release is new here and dated 9 February 2018: feeds would show it as news → add this line, which keeps it out of feeds
    backdated: true`,
    ],
  ],
])("tells of %s", async ([, files, messages]) => {
  expect(await told(files)).toEqual(messages);
});

test.for<[string, Files]>([
  [
    "a redirect",
    {
      [other]: undefined,
      "news/2026/2026-03-20-high-street-closed.md": release({
        title: "title: Road closed",
        date: "date: 2026-03-20",
        more: "id: 2026-03-20-road-closed\naliases: /news/2026/road-closed",
      }),
    },
  ],
  [
    "a withdrawal that keeps the text",
    {
      [other]: release({
        title: "title: Road closed",
        date: "date: 2026-03-20",
        status: "status: withdrawn",
        more: "withdrawn: {on: 2026-05-01, reason: It is open.}",
      }),
    },
  ],
  ["one word", { [other]: "---\nstatus: withdrawn\n---\n" }],
  [
    "another page that it was merged into",
    {
      [other]:
        "---\nstatus: withdrawn\nwithdrawn: {on: 2026-05-01, kind: merged, into: /news/2026/new-library-opens/}\n---\n",
    },
  ],
  [
    "an old release that is marked so",
    {
      "news/2018/2018-02-09-old.md": release({
        title: "title: Old",
        date: "date: 2018-02-09",
        more: "backdated: true",
      }),
    },
  ],
])("is content with %s", async ([, files]) => {
  expect(await told(files)).toEqual([]);
});

test("takes a page down by one file, with its document, which may go too", async () => {
  const files = {
    [other]: release({
      title: "title: Plan",
      date: "date: 2026-03-20",
      more: "documents: [{file: plan.pdf, title: The plan}]",
    }),
    "media/plan.pdf": pdf(),
  };
  const gone = { [other]: "---\nstatus: withdrawn\n---\n", "media/plan.pdf": undefined };
  expect(await told(gone, [{ ...published, ...files }])).toEqual([]);
});

test("has a place in site.yaml for what has no file of its own: topics and documents", async () => {
  const site = readFileSync(join(contentFolder(), "site.yaml"), "utf8");
  const before = {
    ...published,
    [other]: release({
      title: "title: Road closed",
      date: "date: 2026-03-20",
      more: "documents: [{file: plan.pdf, title: The plan}]",
    }),
    "media/plan.pdf": pdf(),
  };
  const renamed = site.replace("education: Education and schools", "schools: Schools");
  const line = (address: string, to: string) =>
    `content/site.yaml:1:1  redirects  ${address} was published, but nothing is there now → put back what was there; or add to \`redirects\` the address that takes its place, or gone\n    redirects:\n      ${address}: ${to}`;
  const rows = `${await ledgerAfter(before)}/topics/education/ - -\n`;
  expect(await toldAfter(rows, { "site.yaml": renamed })).toEqual([
    line("/media/plan.pdf", "gone"),
    line("/topics/education/", "/topics/"),
  ]);
  const kept = `${renamed}redirects:\n  /topics/education/: /topics/schools/\n  /media/plan.pdf: gone\n`;
  expect(await toldAfter(rows, { "site.yaml": kept })).toEqual([]);
});

test.for([
  ["keeps the page of a topic that had one, though nothing is on it now", "/topics/education/ - -\n", ["education"]],
  ["has no page for a topic that nothing was ever on", "", []],
  ["has none for one whose loss was accepted", "/topics/education/ - -\n/topics/education/ - gone\n", []],
] as const)("%s", async ([, rows, kept]) => {
  const ledger = readLedger(rows);
  const { value: newsroom } = await readComparing(contentFolder(published), now, { ledger });
  const seen = newsroom && publicNewsroom(newsroom, now);
  expect(seen?.site.topics.map(({ slug }) => slug)).toEqual([...kept, "libraries"]);
});

test.for<[string, string, string[]]>([
  ["a slip of the keyboard", "The library openes at 9am.", ["minor", "correction"]],
  ["a number", "The library opens at 8am.", ["correction", "minor"]],
  ["a name", "The library opens at 9am in Northgate.", ["correction", "minor"]],
])("asks what a change of the text was: %s", async ([, text, kinds]) => {
  const changed = release({}, `\n${text}\n\n"We are glad," said Ms Ada Byron, its manager.\n`);
  const block = {
    minor: ["    changes:", "      - {on: 2026-06-01, kind: minor}"],
    correction: [
      "    changes:",
      '      - {on: 2026-06-01, kind: correction, note: "What was wrong, and what is right."}',
    ],
  };
  const [first, second] = kinds.map((kind) => block[kind as keyof typeof block]);
  expect(await told({ [releasePath]: changed })).toEqual([
    [
      `content/${releasePath}:2:1  changes  the text has changed since it was published, but \`changes\` does not say so → add one of these, above line 2: readers see a correction or an update, but not a minor change, for example a letter`,
      ...(first ?? []),
      "    or",
      ...(second ?? []),
    ].join("\n"),
  ]);
});

test("offers no slip where a quotation has other words", async () => {
  const changed = release({}, '\nThe library opens at 9am.\n\n"We are happy," said Ms Ada Byron, its manager.\n');
  const [line] = await told({ [releasePath]: changed });
  expect(line?.indexOf("correction, note")).toBeLessThan(line?.indexOf("kind: minor") ?? 0);
});

test("is content with a change that the file tells of, once it is told, and asks again at the next", async () => {
  const changed = (hour: string, more: string) => ({
    [releasePath]: release(
      { more },
      `\nThe library opens at ${hour}.\n\n"We are glad," said Ms Ada Byron, its manager.\n`,
    ),
  });
  const once = changed("8am", "changes: [{on: 2026-05-30, kind: correction, note: At 8am.}]");
  expect(await told(once)).toEqual([]);
  expect(await told(once, [published, { ...published, ...once }])).toEqual([]);
  const [again] = await told(changed("7am", "changes: [{on: 2026-05-30, kind: correction, note: At 8am.}]"), [
    published,
    { ...published, ...once },
  ]);
  expect(again).toContain("replace `changes` with one of these");
});

test.for([
  ["changes:\n- {on: 2026-05-30, kind: minor}", "\n    - {on: 2026-06-01, kind: correction"],
  ["changes:\n    - {on: 2026-05-30, kind: minor}", "\n        - {on: 2026-06-01, kind: correction"],
  ["changes: {on: 2026-05-30}", "\n    changes:\n      - {on: 2026-06-01, kind: correction"],
  ["changes: At 8am", "\n    changes:\n      - {on: 2026-06-01, kind: correction"],
] as const)("gives an entry that fits those that are there: %j", async ([more, entry]) => {
  const first = { ...published, [releasePath]: release({ more }) };
  const then = { [releasePath]: release({ more }, "\nThe library opens at 10am.\n") };
  expect((await told(then, [first])).join("\n")).toContain(entry);
});

test.for([
  ["redirects:\n    /old/: /news/\n", "\n        /topics/libraries/: /topics/"],
  ["redirects: {/old/: /news/}\n", "put back what was there; or add to `redirects` /topics/libraries/: /topics/"],
] as const)("gives a redirect that fits those that are there: %j", async ([redirects, line]) => {
  const site = `${usual["site.yaml"]}${redirects}`;
  const texts = Object.fromEntries(
    Object.entries(published).map(([path, text]) => [
      path,
      String(text).replace("topics: libraries", "topics: education"),
    ]),
  );
  const topics = site.replace("  libraries: Libraries\n", "");
  const rows = `${await ledgerAfter({ ...texts, "site.yaml": site })}/topics/libraries/ - -\n`;
  expect((await toldAfter(rows, { "site.yaml": topics, ...texts })).join("\n")).toContain(line);
});

test("does not take other spacing, line ends or marks between words for a change", async () => {
  const text = (published[releasePath] as string).replaceAll("\n", "\r\n").replace("The library", "The  **library**");
  expect(await told({ [releasePath]: text })).toEqual([]);
});

test("says in one line that much would be lost, and takes a line in site.yaml for a week", async () => {
  const day = (index: number) => `2026-04-${String(index + 1).padStart(2, "0")}`;
  const many = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [
      `news/2026/${day(index)}-notice.md`,
      release({ title: `title: Notice ${index}`, date: `date: ${day(index)}` }),
    ]).map(([path, text], index) => [path?.replace("notice", `notice-${index}`), text]),
  );
  const before = [{ ...published, ...many }];
  expect(await told({}, before)).toEqual([
    'content/site.yaml:1:1  shrink  25 of the 32 addresses that were published would be lost → put the missing files back; or if you mean this, add this line, which counts for a week\n    shrink: {on: 2026-06-01, reason: "Why, in one sentence."}',
  ]);
  const site = readFileSync(join(contentFolder(), "site.yaml"), "utf8");
  const shrunk = (on: string) => ({ "site.yaml": `${site}shrink: {on: ${on}, reason: We start anew.}\n` });
  expect(await told(shrunk("2026-05-28"), before)).toEqual([]);
  const loss = async (on: string) => (await told(shrunk(on), before)).length;
  expect(await Promise.all(["2026-05-24", "2026-05-25", "2026-06-01", "2026-06-02"].map(loss))).toEqual([1, 0, 0, 1]);
  expect(
    await told(shrunk("2026-05-28"), [...before, { ...published, ...shrunk("2026-05-28") }], now + 30 * 86_400_000),
  ).toEqual([]);
  expect(
    await told(
      {
        "news/2026/2026-05-30-again.md": release({
          title: "title: Again",
          date: "date: 2026-05-30",
          more: "id: 2026-04-01-notice-0",
        }),
      },
      [...before, { ...published, ...shrunk("2026-05-28") }],
    ),
  ).toEqual([
    "content/news/2026/2026-05-30-again.md:7:5  id  the id 2026-04-01-notice-0 belonged to /news/2026/notice-0/, and feeds would take this page for that one → add this line\n    id: 2026-04-01-notice-0-2",
  ]);
});

test("notices that releases which are in the feed would leave it", async () => {
  const hidden = release({ title: "title: Road closed", date: "date: 2026-03-20", more: "backdated: true" });
  expect(await told({ [other]: hidden })).toEqual([
    `content/${other}:7:12  backdated  feeds have this release as news, and would lose it → delete this line`,
  ]);
});

test.for<[string, Files, string[]]>([
  [
    "another authority",
    siteWith("authority: northgate.example", "authority: southgate.example"),
    [
      "content/site.yaml:4:12  authority  feeds know every item by northgate.example,2026, and would show all of them as new under southgate.example,2026 → write this line\n    authority: northgate.example,2026",
    ],
  ],
  ...["https://news.southgate.example/", "https://news.northgate.example/press/"].map(
    (url): [string, Files, string[]] => [
      `the address ${url}`,
      siteWith("https://news.northgate.example/", url),
      [
        `content/site.yaml:3:6  url  every page was published below https://news.northgate.example/, and would be below ${url} → write the first line; or if each old address leads to the new one, add the second, which counts for a week
    url: https://news.northgate.example/
    or
    shrink: {on: 2026-06-01, reason: "Why, in one sentence."}`,
      ],
    ],
  ),
  [
    "another address that is meant",
    siteWith(
      "url: https://news.northgate",
      "shrink: {on: 2026-06-01, reason: We merged.}\nurl: https://news.southgate",
    ),
    [],
  ],
])("knows what stands in every id and every address: %s", async ([, files, messages]) => {
  expect(await told(files)).toEqual(messages);
});

test("says nothing of the texts where the whole site moves, nor of a site whose file cannot be read", async () => {
  const linked = { [releasePath]: release({}, "\n[The road](/news/2026/road-closed/) is closed.\n") };
  const before = [{ ...published, ...linked }];
  const moved = siteWith(
    "url: https://news.northgate",
    "shrink: {on: 2026-06-01, reason: We merged.}\nurl: https://news.southgate",
  );
  expect(await told({ ...linked, ...moved }, before)).toEqual([]);
  const unread = ["content/site.yaml:1:7  name  the [ before the value is never closed"];
  const whole = `name: [Northgate\n${(usual["site.yaml"] as string).replace(/^name:.*\n/, "")}`;
  expect(await told({ ...linked, "site.yaml": whole }, before)).toEqual(
    unread.map((line) => expect.stringContaining(line)),
  );
  expect(await told({ ...linked, "site.yaml": undefined }, before)).toEqual([
    expect.stringContaining("content/site.yaml:1:1  the file is missing"),
  ]);
});

test("asks for no line where only the address of a link is another", async () => {
  const linkTo = (target: string) => ({ [releasePath]: release({}, `\n[The plan](${target}) is out.\n`) });
  const before = [{ ...published, ...linkTo("https://a.example/plan_(2026)?x=1#part") }];
  expect(await told(linkTo("https://b.example/2027.html"), before)).toEqual([]);
  expect(await told(linkTo("/news/2026/road-closed/"), before)).toEqual([]);
  const reworded = { [releasePath]: release({}, "\n[Our plan](https://a.example/plan) is out.\n") };
  expect(await told(reworded, before)).toEqual([expect.stringContaining("the text has changed")]);
});

test("takes no other time zone for another change", async () => {
  const corrected = release({ more: "changes: [{on: 2026-03-14, kind: correction, note: It opens at 9am.}]" });
  const [before, after] = ["Europe/London", "Europe/Paris"].map((timeZone) => ({
    ...published,
    [releasePath]: corrected,
    "site.yaml": `${usual["site.yaml"]}timeZone: ${timeZone}\n`,
  }));
  expect(await told(after ?? {}, [before ?? {}])).toEqual([]);
});

test("takes no scheme for another address", async () => {
  const rows = (await ledgerAfter(published)).replace("https://news", "http://news");
  expect(rows).toContain("http://news.northgate.example/");
  expect(await toldAfter(rows, {})).toEqual([]);
});

test("lets a file that takes the id of another take down nothing but itself", async () => {
  const taken =
    "---\nstatus: withdrawn\nwithdrawn: {on: 2026-06-01, kind: error, reason: Why.}\nid: 2026-03-20-road-closed\n---\n";
  const lines = await told({ [other]: undefined, "news/2026/2026-05-25-zz.md": taken });
  expect(lines).toEqual([
    "content/news/2026/2026-05-25-zz.md:2:1  aliases  this page was published at /news/2026/road-closed/, which has no page now → add this line\n    aliases: [/news/2026/road-closed/]",
  ]);
});

const moved = "news/2026/2026-03-20-high-street-closed.md";
const movedFile = (more: string) =>
  release({ title: "title: Road closed", date: "date: 2026-03-20", more: `id: 2026-03-20-road-closed${more}` });
const renamed: Files[] = [
  published,
  { ...published, [other]: undefined, [moved]: movedFile("\naliases: /news/2026/road-closed/") },
];

test("prints one file to take down a page that was renamed, which keeps both addresses and is reversible", async () => {
  const gone = { [other]: undefined };
  expect(await told(gone, renamed)).toEqual([
    `content/${moved}:1:1  /news/2026/high-street-closed/ was published, but its file is missing → put the file back under its old name; or write \`aliases: [/news/2026/road-closed/, /news/2026/high-street-closed/]\` in the file that replaces it, and \`id: 2026-03-20-road-closed\` too if it is the same page; or, to take the page down, write a file with these lines
    ---
    status: withdrawn
    withdrawn: {on: 2026-06-01, kind: error, reason: "Why, in one sentence."}
    id: 2026-03-20-road-closed
    aliases: [/news/2026/road-closed/]
    ---`,
  ]);
  const bare = "---\nstatus: withdrawn\nid: 2026-03-20-road-closed\n---\n";
  const taken = { ...gone, [moved]: bare };
  expect(await told(taken, renamed)).toEqual([]);
  const back = { ...gone, [moved]: movedFile("\naliases: /news/2026/road-closed/") };
  expect(await told(back, [...renamed, { ...published, ...taken }])).toEqual([]);
});

test("knows of an address that led to a page that it was not the page's own", async () => {
  expect(await told({ [other]: undefined, [moved]: movedFile("") }, renamed)).toEqual([
    `content/${moved}:2:1  aliases  this page was published at /news/2026/road-closed/, which has no page now → add this line\n    aliases: [/news/2026/road-closed/]`,
  ]);
});

test("takes a line for a loss that is meant only for what it names, or for a great one", async () => {
  const shrunk = (more: string) => siteWith("url:", `shrink: {on: 2026-06-01, reason: Words.${more}}\nurl:`);
  expect(await told({ [other]: undefined, ...shrunk("") })).toHaveLength(1);
  expect(await told({ [other]: undefined, ...shrunk(" , addresses: [/news/2026/road-closed/]") })).toEqual([]);
});

test("keeps what was kept out of feeds out of them", async () => {
  const old = (more: string) => ({ [other]: release({ title: "title: Road closed", date: "date: 2026-03-20", more }) });
  expect(await told(old(""), [{ ...published, ...old("backdated: true") }])).toEqual([
    `content/${other}:3:7  date  the release is in no feed and dated 20 March 2026: feeds would show it as news → add this line, which keeps it out of feeds\n    backdated: true`,
  ]);
});

const changed = (body: string, changes: string) => ({ [releasePath]: release({ more: changes }, `\n${body}\n`) });
const first = '  - {on: 2026-06-01, kind: correction, note: "First."}';

test("asks for a change more where the text changes, whatever an older one says now", async () => {
  const before = [{ ...published, ...changed("It opens at 9am.", `changes:\n${first}`) }];
  const lines = await told(changed("It opens at 8am.", `changes:\n${first.replace("First.", "Reworded.")}`), before);
  expect(lines).toEqual([expect.stringContaining(`content/${releasePath}:8:3  changes  the text has changed`)]);
  // The second of a day has its minute, so that no feed takes it for the first.
  expect(lines[0]).toContain('\n      - {on: 2026-06-01 13:00, kind: correction, note: "What was wrong');
  const second = `changes:\n${first}\n  - {on: 2026-06-01 13:00, kind: correction, note: "Second."}`;
  expect(await told(changed("It opens at 8am.", second), before)).toEqual([]);
});

test("misses a change that readers were told of", async () => {
  const before = [{ ...published, ...changed("It opens at 9am.", `changes:\n${first}`) }];
  expect(await told(changed("It opens at 9am.", ""), before)).toEqual([
    `content/${releasePath}:2:1  changes  the file no longer has 1 change that it had, by day and kind → put the lines of \`changes\` back as they were, and add a new one below them`,
  ]);
});

test.for([
  ["‘The park is safe, and we’re glad,’ she said.", "‘The park is unsafe, and we’re glad,’ she said."],
  ["'The park is safe,' she said.", "'The park is unsafe,' she said."],
  ["> The park is safe.\n> — The leader", "> The park is unsafe.\n> — The leader"],
  ["| a |\n|---|\n| <5 |", "| a |\n|---|\n| >5 |"],
])("offers no slip first where %j is %j now", async ([was, is]) => {
  const [line = ""] = await told(changed(is ?? "", ""), [{ ...published, ...changed(was ?? "", "") }]);
  expect(line.indexOf("kind: correction")).toBeLessThan(line.indexOf("kind: minor"));
});

test("keeps the addresses of a strategy's figures", async () => {
  const figures = (measure: string, more = "") =>
    strategy({
      more: `${more}figures:\n${["2024", "2025"].map((year) => `  - {label: Visits, value: "1${year}", measure: ${measure}, source: Counters, asAt: ${year}}\n`).join("")}`.trimEnd(),
    });
  const path = "strategies/libraries.md";
  const before = [{ ...published, [path]: figures("visits") }];
  expect(await told({ [path]: figures("visits") }, before)).toEqual([]);
  expect(await told({ [path]: figures("library-visits") }, before)).toEqual([
    "content/site.yaml:1:1  redirects  /strategies/libraries/visits.csv was published, but nothing is there now → put back what was there; or add to `redirects` the address that takes its place, or gone\n    redirects:\n      /strategies/libraries/visits.csv: gone",
  ]);
  const line = "redirects: {/strategies/libraries/visits.csv: /strategies/libraries/library-visits.csv}\nurl:";
  expect(await told({ [path]: figures("library-visits"), ...siteWith("url:", line) }, before)).toEqual([]);
  const over = release(
    { more: "aliases: /strategies/libraries/visits.csv" },
    published[releasePath]?.toString().split("---\n")[2],
  );
  expect(await told({ [path]: figures("visits"), [releasePath]: over }, before)).toEqual([
    `content/${releasePath}:7:10  aliases  the site already has a file at /strategies/libraries/visits.csv → delete this address`,
  ]);
  const there = figures("visits", "id: libraries\naliases: /strategies/libraries/\n");
  expect(await told({ [path]: undefined, "strategies/reading.md": there }, before)).toEqual([]);
});

test("says nothing of missing pages while a file cannot be read", async () => {
  const lines = await told({ [other]: "---\ntitle: [\n---\n" });
  expect(lines.filter((line) => !line.startsWith(`content/${other}:`))).toEqual([]);
  expect(lines.join("\n")).toContain(`content/${other}:2:8  title  the [ before the value is never closed`);
});
