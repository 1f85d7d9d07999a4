import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import {
  contentFolder,
  now,
  png,
  readFolder,
  release,
  releasePath,
  strategy,
  toldOfRelease,
} from "../support/content-folder.ts";

const withLine = (line: string, status = "published") => release({ status: `status: ${status}`, more: line });

test.for([
  ["aliases: [/news/article/1369/new_library]"],
  ["aliases: /news/article/1369/new_library/"],
  ["aliases: [/news/article.aspx?id=1369, /Caf%C3%A9]"],
  ["changes: [{on: 2026-03-16, kind: correction, note: The hours were wrong.}]"],
  ["changes: [{on: 2026-03-16 09:30, kind: minor}]"],
  ["withdrawn: {on: 2026-05-01, reason: The library is closed.}", "withdrawn"],
  ["withdrawn: {on: 2026-05-01, kind: error, reason: It was about another library.}", "withdrawn"],
  ["withdrawn: {on: 2026-05-01, kind: merged, into: /about/}", "withdrawn"],
  ["backdated: true"],
])("takes %s", async ([line = "", status]) => {
  expect(await toldOfRelease(withLine(line, status))).toEqual([]);
});

test.for([
  [
    "aliases: https://old.northgate.example/news/1369",
    "7:10  aliases  the address https://old.northgate.example/news/1369 is a whole web address → /news/1369\n    aliases: /news/1369",
  ],
  [
    "aliases: [/news/article#more]",
    "7:11  aliases[1]  the address /news/article#more holds a #, which no browser sends to a host → the address up to the #",
  ],
  [
    "aliases: news/1369",
    "7:10  aliases  the address news/1369 does not begin with / → the part of the address after the host, from / on",
  ],
  [
    "aliases: /news/../1369",
    "7:10  aliases  the address /news/../1369 has an empty step, or one of dots → the address without it",
  ],
  ["aliases: /about", "7:10  aliases  another page already has the address /about → delete this address"],
  [
    "aliases: /.newsroom-build",
    "7:10  aliases  the address /.newsroom-build has a step that begins with a dot, which hosts keep to themselves → the address of a page",
  ],
  ["aliases: /About/?id=3", "7:10  aliases  another page already has the address /About/?id=3 → delete this address"],
  ...[
    "/feed.xml",
    "/feed.xml/old",
    "/News/page/2/",
    "/assets/site.css",
    "/_headers",
    "/news/2026/x/release.txt",
    "/topics/libraries/feed.json",
    "/strategies/register.csv",
    "/news/releases.json",
    "/News/releases.csv",
    "/feeds.opml",
    "/404.html",
    "/index.html",
    "/sitemap-1.xml",
  ].map((address): [string, string] => [
    `aliases: ${address}`,
    `7:10  aliases  the site writes ${address} itself → delete this address`,
  ]),
  [
    "aliases: /news/2026/new-library-opens",
    "7:10  aliases  another page already has the address /news/2026/new-library-opens → delete this address",
  ],
  [
    "changes: [{on: 2026-03-16, kind: correction}]",
    '7:11  changes[1].note  `note` is missing → add a line, for example note: "The library opens at 9am, not 8am."',
  ],
  [
    "changes: [{on: 2026-03-16, kind: fix, note: x}]",
    '7:34  changes[1].kind  "fix" is not a kind of change → correction, update or minor',
  ],
  [
    "changes: [{on: 2027-03-16, kind: minor}]",
    "7:16  changes[1].on  the change is dated 2027-03-16, which is in the future → on: 2026-06-01",
  ],
  [
    "changes: [{on: 2026-03-12, kind: minor}]",
    "7:16  changes[1].on  the change is dated 2026-03-12, before the page was published (2026-03-13) → write the day of the change",
  ],
])("refuses %s", async ([line = "", message]) => {
  expect(await toldOfRelease(withLine(line))).toEqual([message]);
});

test.for([
  [
    "withdrawn: {on: 2026-05-01}",
    '7:12  withdrawn.reason  `reason` is missing → add a line, for example reason: "Why, in one sentence."',
  ],
  ["withdrawn: {reason: Closed.}", "7:12  withdrawn.on  `on` is missing → add a line, for example on: 2026-05-01"],
  [
    "withdrawn: {on: 2026-05-01, reason: Closed., into: /about/}",
    "7:12  withdrawn  `into` goes only with `kind: merged` → write `kind: merged`, or delete `into`",
  ],
  [
    "withdrawn: {on: 2026-09-01, reason: Closed.}",
    "6:9  status  the page is withdrawn on 2026-09-01, which is in the future → write `status: published` until that day, or today's date in `withdrawn`\n    status: published",
  ],
])("refuses %s of a page that stays", async ([line = "", message]) => {
  expect(await toldOfRelease(withLine(line, "withdrawn"))).toEqual([message]);
});

test.for([
  [
    "",
    "withdrawn",
    '6:9  status  Advice: the page is taken down, but does not say when or why → add this line below it; without `kind: error` the text stays, marked as withdrawn\n    withdrawn: {on: 2026-06-01, kind: error, reason: "Why, in one sentence."}',
  ],
  [
    "withdrawn: {kind: error}",
    "withdrawn",
    "7:12  withdrawn.on  Advice: `on` is missing → add a line, for example on: 2026-05-01",
  ],
  [
    "withdrawn: {on: 2026-05-01, kind: error, reason: Wrong.}",
    "published",
    "6:9  status  Advice: `withdrawn` takes this page down, whatever `status` says → write this line\n    status: withdrawn",
  ],
  [
    "withdrawn: {on: 2026-05-01, kind: merged, into: /abot/}",
    "withdrawn",
    "7:49  withdrawn.into  Advice: there is no page at /abot/ → /about/",
  ],
])("takes a page down by %s, status: %s, and only advises", async ([line = "", status = "", message]) => {
  const text = withLine(line, status).replace("title: New library opens", 'title: "New library opens"');
  const { newsroom, told } = await readFolder(contentFolder({ [releasePath]: text }));
  const [first] = told.map((one) => one.replace(`content/${releasePath}:`, ""));
  expect(first).toBe(message);
  expect(newsroom && publicNewsroom(newsroom, now).releases).toEqual([]);
});

test("asks nothing more of a page that is taken down than why", async () => {
  const note = "---\nstatus: withdrawn\nwithdrawn: {on: 2026-05-01, kind: error, reason: Wrong.}\n---\n";
  const { newsroom, told } = await readFolder(contentFolder({ [releasePath]: note, "strategies/libraries.md": note }));
  expect(told).toEqual([]);
  expect(newsroom && publicNewsroom(newsroom, now).gone.map(({ address }) => address)).toEqual([
    "/news/2026/new-library-opens/",
    "/strategies/libraries/",
  ]);
});

const wanting = (where: string) =>
  `6:9  status  Advice: the page is taken down, but does not say when or why → ${where}; without \`kind: error\` the text stays, marked as withdrawn\n    withdrawn: {on: 2026-06-01, kind: error, reason: "Why, in one sentence."}`;

test.for([
  ["withdrawn: true", [wanting("put this line in place of `withdrawn`")]],
  ["withdrawn:", [wanting("put this line in place of `withdrawn`")]],
  ["withdrawn: on 5 March", [wanting("put this line in place of `withdrawn`")]],
  [
    "withdrawn: {on: 2026-05-01 kind: error, reason: Wrong.}",
    [
      '7:12  withdrawn  Advice: the value between the brackets cannot be read → put each text in straight double quotes, for example alt: "What the picture shows"',
      "6:9  status  Advice: the page is taken down, but does not say when or why → add `withdrawn:` with the day, `kind: error` and the reason",
    ],
  ],
  [
    "status: published",
    [
      "7:1  status  Advice: `status` appears twice, first in line 6 → delete one of the two lines",
      wanting("add this line below it"),
    ],
  ],
] as const)("takes a page down by status: withdrawn, and only advises of %s", async ([line, messages]) => {
  const folder = contentFolder({ [releasePath]: withLine(`${line}\naliases: /old/1`, "withdrawn") });
  const { newsroom, told } = await readFolder(folder);
  expect(told.map((one) => one.replace(`content/${releasePath}:`, "")).toSorted()).toEqual(messages.toSorted());
  expect(newsroom && publicNewsroom(newsroom, now).gone.map(({ address }) => address)).toEqual([
    "/news/2026/new-library-opens/",
    "/old/1",
  ]);
});

test("keeps a page whose header cannot be read and whose text is to stay", async () => {
  const line = "withdrawn: {on: 2026-05-01 reason: Wrong.}";
  expect(await toldOfRelease(withLine(line, "withdrawn"))).toEqual([
    '7:12  withdrawn  the value between the brackets cannot be read → put each text in straight double quotes, for example alt: "What the picture shows"',
  ]);
});

test("takes a page down whatever else is wrong with its file, or with those that name it", async () => {
  const gone = "status: withdrawn\nwithdrawn: {on: 2026-05-01, kind: error, reason: Wrong.}";
  const files = {
    "strategies/libraries.md": strategy({ status: gone, title: "titel: Libraries" }),
    [releasePath]: release({ more: "strategies: libraries" }, "\nSee [the strategy](/strategies/libraries/).\n"),
  };
  const { newsroom, told } = await readFolder(contentFolder(files));
  expect(told).toEqual([
    `content/${releasePath}:7:13  strategies  Advice: the strategy libraries was taken down → name a strategy that readers can see, or delete it`,
    `content/${releasePath}:10:20  text  Advice: the link leads to a page that was taken down → remove the link and keep the words`,
    "content/strategies/libraries.md:2:1  titel  Advice: `titel` is not a key; did you mean `title`? → `title`\n    title: Libraries",
  ]);
  const seen = newsroom && publicNewsroom(newsroom, now);
  expect(seen?.strategies).toEqual([]);
  expect(seen?.gone).toEqual([
    expect.objectContaining({
      address: "/strategies/libraries/",
      on: expect.objectContaining({ day: "2026-05-01" }),
      reason: "Wrong.",
    }),
  ]);
});

test.for([
  ["is not there yet", "/news/2026/held/", "is held until Wednesday 1 July 2026, midnight BST"],
  ["is a draft", "/news/2026/draft/", "is a draft"],
] as const)("says that a page is merged into one that %s, and leads there when readers see that", async ([
  ,
  into,
  why,
]) => {
  const folder = contentFolder({
    [releasePath]: withLine(`withdrawn: {on: 2026-05-01, kind: merged, into: ${into}}`, "withdrawn"),
    "news/2026/2026-07-01-held.md": release({ date: "date: 2026-07-01", title: "title: Held" }),
    "news/2026/2026-03-14-draft.md": release({ status: "status: draft", title: "title: Draft" }),
  });
  const { newsroom, told } = await readFolder(folder);
  expect(told).toContain(
    `content/${releasePath}:7:49  withdrawn.into  Advice: the page at ${into} ${why} → write the address of a page that readers can see`,
  );
  const at = (then: number) => {
    const { gone = [], redirects = [] } = newsroom ? publicNewsroom(newsroom, then) : {};
    return [gone.map(({ address }) => address), redirects.map(({ to }) => to)];
  };
  expect(at(now)).toEqual([["/news/2026/new-library-opens/"], []]);
  if (into.includes("held")) expect(at(Date.parse("2026-07-01T00:00:00+01:00"))).toEqual([[], [into]]);
});

test("leads every old address to where its page lies now, in one hop", async () => {
  const files = {
    [releasePath]: release({ more: "aliases: [/news/1369, /old/]" }),
    "news/2026/2026-03-14-merged.md": release({
      title: "title: Merged",
      date: "date: 2026-03-14",
      status: "status: withdrawn",
      more: "aliases: /news/1370\nwithdrawn: {on: 2026-05-01, kind: merged, into: /old/}",
    }),
  };
  const { newsroom, told } = await readFolder(contentFolder(files));
  expect(told).toEqual([]);
  const to = "/news/2026/new-library-opens/";
  expect(newsroom && publicNewsroom(newsroom, now).redirects).toEqual([
    { from: "/news/2026/merged/", to },
    { from: "/news/1370", to },
    { from: "/news/1369", to },
    { from: "/old/", to },
  ]);
});

test("gives an old address to one page only, and lets none lead in a circle", async () => {
  const merged = (name: string, into: string) =>
    release({
      title: `title: ${name}`,
      date: "date: 2026-03-14",
      status: "status: withdrawn",
      more: `withdrawn: {on: 2026-05-01, kind: merged, into: ${into}}`,
    });
  const files = {
    [releasePath]: release({ more: "aliases: /news/1369" }),
    "news/2026/2026-03-14-a.md": merged("One", "/news/2026/b/"),
    "news/2026/2026-03-14-b.md": merged("Two", "/news/2026/a/"),
    "news/2026/2026-03-15-c.md": release({
      title: "title: Three",
      date: "date: 2026-03-15",
      more: "aliases: /news/1369/",
    }),
  };
  const { newsroom, told } = await readFolder(contentFolder(files));
  expect(told).toEqual([
    "content/news/2026/2026-03-14-a.md:7:49  withdrawn.into  Advice: /news/2026/a/ leads back to itself → write the address of an existing page",
    "content/news/2026/2026-03-14-b.md:7:49  withdrawn.into  Advice: /news/2026/b/ leads back to itself → write the address of an existing page",
    `content/news/2026/2026-03-15-c.md:7:10  aliases  content/${releasePath} has the address /news/1369/ already → delete this address`,
  ]);
  expect(newsroom && publicNewsroom(newsroom, now).redirects).toEqual([{ from: "/news/1369/", to: "/news/2026/c/" }]);
});

test("leads the text of a release that moved to where it is now", async () => {
  const file = release({ more: "aliases: [/news/2025/opens, /news/article/1369/opens]" });
  const { newsroom } = await readFolder(contentFolder({ [releasePath]: file }));
  const redirects = newsroom ? publicNewsroom(newsroom, now).redirects : [];
  expect(redirects.filter(({ to }) => to.endsWith("release.txt"))).toEqual([
    { from: "/news/2025/opens/release.txt", to: "/news/2026/new-library-opens/release.txt" },
  ]);
});

test("lets no old address lie over a file, or below one", async () => {
  const picture = "image: {file: photo.png, alt: A library}";
  const folder = contentFolder({ [releasePath]: release({ image: picture }), "media/photo.png": png });
  const { newsroom } = await readFolder(folder);
  const [version] = newsroom?.releases[0]?.picture?.versions ?? [];
  const taken = version?.address ?? "none";
  writeFileSync(
    `${folder}/${releasePath}`,
    release({ image: picture, more: `aliases: [${taken}, ${taken}/a/b?c, /media/other.png]` }),
  );
  const { told } = await readFolder(folder);
  expect(told.filter((line) => line.includes("aliases"))).toEqual(
    [11, 43].map(
      (column) =>
        `content/${releasePath}:8:${column}  aliases  the site already has a file at ${taken} → delete this address`,
    ),
  );
});

test.for([
  ["redirects: {/topics/schools/: /topics/education/}", []],
  ["redirects: {/media/old.pdf: gone}", []],
  ["redirects: {/rss: /feed.xml, /atom/parks.xml: /topics/libraries/feed.atom.xml}", []],
  [
    "redirects: {/topics/schools/: /topics/eduction/}",
    ["content/site.yaml:13:31  redirects./topics/schools/  there is no page at /topics/eduction/ → /topics/education/"],
  ],
  ["redirects: {/plans.ics: /strategies/register.ics, /a.csv: /strategies/register.csv}", []],
  ["redirects: {/blogroll.opml: /feeds.opml}", []],
  ["redirects: {/all.csv: /news/releases.csv, /all.json: /news/releases.json}", []],
  [
    "redirects: {/media/old.pdf: /media/new.pdf}",
    [
      "content/site.yaml:13:29  redirects./media/old.pdf  there is no file for readers at /media/new.pdf → the address of a page, a feed, a document, a table or a text",
    ],
  ],
  [
    "redirects: {/rss: /sitemap.xml}",
    [
      "content/site.yaml:13:19  redirects./rss  there is no file for readers at /sitemap.xml → the address of a page, a feed, a document, a table or a text",
    ],
  ],
  [
    "redirects: {/rss: /atom.xml}",
    ["content/site.yaml:13:19  redirects./rss  there is no file for readers at /atom.xml → /feed.atom.xml"],
  ],
  [
    "redirects: {/about/: /contact/}",
    ["content/site.yaml:13:22  redirects./about/  another page already has the address /about/ → delete this address"],
  ],
] as const)("reads %s in site.yaml", async ([line, messages]) => {
  const folder = contentFolder();
  writeFileSync(`${folder}/site.yaml`, `${readFileSync(`${folder}/site.yaml`, "utf8")}${line}\n`);
  expect((await readFolder(folder)).told).toEqual(messages);
});
