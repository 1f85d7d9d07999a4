import { expect, test } from "vitest";
import {
  contentFolder,
  readFolder,
  release,
  releasePath,
  strategy,
  told,
  toldOfRelease,
  usual,
} from "../support/content-folder.ts";

const strategies = {
  "strategies/library-strategy-2026.md": strategy(),
  "strategies/send-strategy.md": strategy({ title: "title: SEND strategy" }),
};

test.for([
  ["topics: library", '5:9  topics  there is no topic "library" → libraries\n    topics: libraries'],
  ["topics: sport", '5:9  topics  there is no topic "sport" → education or libraries'],
  [
    "topics: education, Libraries",
    '5:9  topics  there is no topic "education, Libraries" → write a list: [education, libraries]\n    topics: [education, libraries]',
  ],
  [
    "topics: education and libraries",
    '5:9  topics  there is no topic "education and libraries" → write a list: [education, libraries]\n    topics: [education, libraries]',
  ],
  [
    "topics: Education and schools & Libraries",
    '5:9  topics  there is no topic "Education and schools & Libraries" → write a list: [education, libraries]\n    topics: [education, libraries]',
  ],
  [
    "topics: libraries / education;",
    '5:9  topics  there is no topic "libraries / education;" → write a list: [libraries, education]\n    topics: [libraries, education]',
  ],
  [
    "topics: libraries and roads",
    '5:9  topics  there is no topic "libraries and roads" → write a list of names, for example libraries',
  ],
  [
    "topics: Education and school",
    '5:9  topics  there is no topic "Education and school" → write a list of names, for example education',
  ],
  [
    "topics: Educatoin and schools",
    '5:9  topics  there is no topic "Educatoin and schools" → education\n    topics: education',
  ],
  [
    "topics:\n  - education\n  - librarys",
    '7:5  topics[2]  there is no topic "librarys" → libraries\n      - libraries',
  ],
  [
    "topics: {education: yes}",
    "5:9  topics  the value is read as a group of keys → write it like this: topics: education",
  ],
  [
    "topics: [education, [libraries]]",
    "5:21  topics[2]  the value is read as a list → put the value in straight double quotes",
  ],
] as const)("tells which topics there are for %j", async ([topics, message]) => {
  expect(await toldOfRelease(release({ topics }))).toEqual([message]);
});

test.for([
  ["library-stratgy-2026", "library-strategy-2026"],
  ["library-strategy", "library-strategy-2026"],
] as const)("tells the strategy that %s was meant for", async ([given, meant]) => {
  expect(await toldOfRelease(release({ line: `strategies: ${given}` }), strategies)).toEqual([
    `7:13  strategies  there is no strategy "${given}" → ${meant}\n    strategies: ${meant}`,
  ]);
});

test("tells which strategies there are where none is near", async () => {
  expect(await toldOfRelease(release({ line: "strategies: [send-strategy, parks]" }), strategies)).toEqual([
    '7:29  strategies[2]  there is no strategy "parks" → library-strategy-2026 or send-strategy',
  ]);
  expect(await toldOfRelease(release({ line: "strategies: parks" }))).toEqual([
    '7:13  strategies  there is no strategy "parks" → write the name of a strategy that exists, or delete the line',
  ]);
});

test.for([
  ["topics: EDUCATION and Schools", ["education"]],
  ["topics: [Libraries, libraries, education]", ["libraries", "education"]],
  ["topics:\n- libraries\n- education", ["libraries", "education"]],
] as const)("knows topics by slug and by shown name in any case: %j", async ([topics, slugs]) => {
  const { newsroom, told } = await readFolder(contentFolder({ [releasePath]: release({ topics }) }));
  expect(told).toEqual([]);
  expect(newsroom?.releases[0]?.topics).toEqual(slugs);
});

const older = `content/${releasePath}`;
const newer = "news/2026/2026-03-14-new-library-opens.md";
const other = "news/2026/2026-03-14-second-library.md";
const id = "id: 2026-03-13-new-library-opens";

test("tells two files of one address once, at the newer", async () => {
  expect(await told({ [releasePath]: release(), [newer]: release({ date: "date: 2026-03-14" }) })).toEqual([
    `content/${newer}:1:1  ${older} already has the address /news/2026/new-library-opens/ → rename this file, for example to content/news/2026/2026-03-14-new-library-opens-2.md`,
  ]);
});

test("gives a file a name that no other has", async () => {
  const two = "news/2026/2026-03-01-new-library-opens-2.md";
  expect(
    await told({
      [releasePath]: release(),
      [newer]: release({ date: "date: 2026-03-14" }),
      [two]: release({ date: "date: 2026-03-01" }),
    }),
  ).toEqual([expect.stringContaining("for example to content/news/2026/2026-03-14-new-library-opens-3.md")]);
});

test.for([
  ["status: draft", ""],
  ["", "status: draft"],
] as const)("lets a draft with the address of a release stop nobody (%j, %j)", async ([first, second]) => {
  const files = {
    [releasePath]: release(first ? { status: first } : {}),
    [newer]: release({ date: "date: 2026-03-14", ...(second && { status: second }) }),
  };
  expect(await told(files)).toEqual([expect.stringContaining("already has the address")]);
});

test.for(["published", "draft"])("tells an id used twice once, at the newer, in what is %s too", async (status) => {
  const second = release({ date: "date: 2026-03-14", id, status: `status: ${status}` });
  expect(await told({ [releasePath]: release(), [other]: second })).toEqual([
    `content/${other}:7:5  id  ${older} has the id 2026-03-13-new-library-opens already → delete the line with \`id\``,
  ]);
});

test("tells an id that the newer file has from its name, and what name would do", async () => {
  const files = {
    [releasePath]: release({ id: "id: 2026-03-14-second-library" }),
    [other]: release({ date: "date: 2026-03-14" }),
  };
  expect(await told(files)).toEqual([
    `content/${other}:2:1  id  ${older} has the id 2026-03-14-second-library already, which this file has from its name → rename this file, for example to content/${other.replace(".md", "-2.md")}`,
  ]);
});

const decided = (body: string) => strategy({ more: `decisions: [{body: ${body}, act: approved, on: 2026-03-10}]` });
const plan = "strategies/libraries.md";
const siteWithout = String(usual["site.yaml"]).replace(/bodies:.*/s, "");

test.for([
  ["cabinet", 'bodies: {cabinet: {name: "Cabinet"}}'],
  ["Full Council", 'bodies: {full-council: {name: "Full Council"}}'],
  ["Health & Well-being Board", 'bodies: {health-and-well-being-board: {name: "Health & Well-being Board"}}'],
] as const)("leads from the first decision of a new newsroom to a body that is known: %s", async ([body, line]) => {
  const files = { [plan]: decided(body), "site.yaml": siteWithout };
  expect(await told(files)).toEqual([
    `content/${plan}:7:20  decisions[1].body  there is no body "${body}" → add \`${line}\` on a new line at the end of site.yaml`,
  ]);
  expect(await told({ ...files, "site.yaml": `${siteWithout}${line}\n` })).toEqual([]);
});

test("knows bodies by key and by name, and says how another is added", async () => {
  expect(await told({ [plan]: decided("CABINET") })).toEqual([]);
  const site = `${siteWithout}bodies:\n  board: {name: The Health Board}\n`;
  expect(await told({ [plan]: decided("the health board"), "site.yaml": site })).toEqual([]);
  expect(await told({ [plan]: decided("full-council"), "site.yaml": site })).toEqual([
    `content/${plan}:7:20  decisions[1].body  there is no body "full-council" → board; or, if it is another one, add \`full-council: {name: "Full council"}\` to the \`bodies\` of site.yaml`,
  ]);
});

test.for([
  [
    "bodies: {cabinet: Cabinet}",
    'the value is read as a line of text → write it like this: cabinet: {name: "Cabinet"}',
  ],
  ["bodies: {cabinet: }", '`cabinet` is empty → add a line, for example cabinet: {name: "Cabinet"}'],
] as const)("says how a body is written in site.yaml where it is %s", async ([line, what]) => {
  const said = await told({ "site.yaml": `${siteWithout}${line}\n` });
  expect(said).toEqual([`content/site.yaml:11:19  bodies.cabinet  ${what}`]);
});
