import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { machineFault } from "../../src/cli/machine-fault.ts";
import { openCache } from "../../src/media/cache.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { noBody } from "../../src/newsroom/body.ts";
import { momentOfDay } from "../../src/newsroom/dates.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { makeIndexes, PagefindEnded } from "../../src/search/make-index.ts";
import { watchFetching } from "../../src/search/page/fetching.ts";
import { type Question, questionIn } from "../../src/search/page/question.ts";
import { openSession } from "../../src/search/page/session.ts";
import { type Records, recordsOf } from "../../src/search/records.ts";
import { newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = Date.parse("2026-06-15T12:00:00Z");
const noCache = openCache(undefined);

const about = (words: string): Partial<Release> => ({ body: { ...noBody, text: words } });
const schools = Array.from({ length: 30 }, (_, index) =>
  release(`school-${index}`, `${2000 + index - (index > 24 ? 5 : 0)}-03-${String(index + 1).padStart(2, "0")}`, {
    title: `School number ${index}`,
    topics: index % 2 === 0 ? ["education"] : [],
  }),
);
const releases = [
  ...schools,
  release("withdrawn", "2026-06-01", {
    title: "School school school",
    withdrawn: { on: momentOfDay("2026-06-02", site.timeZone), reason: "It was wrong." },
  }),
  release("welsh", "2026-05-01", { title: "Llyfrgell", titleLanguage: { code: "cy", isFromRight: false } }),
  release("urdu", "2026-05-02", { title: "نئی لائبریری", ...about("لائبریری پیر کو کھلے گی۔") }),
  release("script", "2026-05-03", about(`He typed <script>alert("otter")</script> & left.`)),
  release("phrase", "2026-05-04", about("The bridge over the river is shut.")),
];
const strategies = [strategy("school-plan", { title: "School plan" })];

function records(more: readonly Release[] = []): Records {
  return recordsOf(arrange(publicNewsroom(newsroom([...releases, ...more], strategies), now), now));
}

async function writeIndexes(folder: string, of: Records, cache = noCache): Promise<void> {
  const indexes = await makeIndexes(of, cache);
  for (const name of ["open", "closed"] as const)
    for (const { path, content } of indexes[name]) {
      const target = join(folder, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
}

let made: string;
let folder: string;
let folders: string[];

beforeAll(async () => {
  // Pagefind lets go of what it could not load, which our own answers tell.
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", () => undefined);
  made = tempFolder();
  await writeIndexes(made, records());
});

beforeEach(() => {
  folder = tempFolder();
  cpSync(made, folder, { recursive: true });
  folders = ["open", "closed"].map((name) => join(folder, name, "/"));
});

/** What a thread fetches, from a folder. */
const files: { fetch: typeof fetch } = {
  fetch: async (address) => {
    const [path = ""] = String(address).split("?");
    return existsSync(path) ? new Response(readFileSync(path)) : new Response("", { status: 404 });
  },
};

function session() {
  const target = { ...files };
  const loader = watchFetching(target);
  // As in a worker, Pagefind fetches by the thread's own function.
  globalThis.fetch = target.fetch;
  return openSession(folders, loader);
}

const asked = (search: string): Question => questionIn(search);

async function found(search: string, own = session()) {
  const answer = await own.find(asked(search));
  if ("failure" in answer) throw new Error(answer.failure);
  return answer;
}

const addressesOf = ({ results }: { readonly results: readonly { readonly address: string }[] }) =>
  results.map(({ address }) => address);

test("finds the pages of all years, 20 at a time, and withdrawn ones last", async () => {
  const own = session();
  const first = await found("?q=school", own);
  expect([first.total, first.results.length, first.isMore, first.isPartial]).toEqual([32, 20, true, false]);
  const rest = await own.more();
  expect([rest.results.length, rest.isMore]).toEqual([12, false]);
  const all = [...addressesOf(first), ...addressesOf(rest)];
  expect(new Set(all).size).toBe(32);
  expect(all.at(-1)).toBe("/news/2026/withdrawn/");
  expect(rest.results.at(-1)?.title).toBe("[Withdrawn] School school school");
});

test("puts the newest first across the years, and withdrawn ones last all the same", async () => {
  const own = session();
  const first = await found("?q=school&order=newest", own);
  const all = [...first.results, ...(await own.more()).results];
  const days = all.flatMap(({ day }) => day ?? []);
  expect(days.slice(0, -1)).toEqual(days.slice(0, -1).toSorted().toReversed());
  expect(days.length).toBe(31);
  expect(all.at(-1)?.address).toBe("/news/2026/withdrawn/");
});

test.for([
  ["?q=school&year=2019", 1],
  ["?q=school&topic=education", 15],
  ["?q=school&kind=strategies", 1],
  ["?q=school&state=ended", 1],
  ["?year=2021", 2],
  ["?kind=strategies&state=in-force", 0],
  ["?q=schools", 32],
] as const)("finds by %s as many as there are: %i", async ([search, count]) => {
  expect((await found(search)).total).toBe(count);
});

test.for([
  ["?q=llyfrgell", "/news/2026/welsh/"],
  ["?q=لائبریری", "/news/2026/urdu/"],
  ['?q="bridge over"', "/news/2026/phrase/"],
] as const)("finds %s", async ([search, address]) => {
  expect(addressesOf(await found(search))).toContain(address);
});

test.for([
  ["?q=school+schedule", ["schedule"], 32],
  ["?q=schools", [], 32],
  ["?q=number", [], 30],
] as const)("says by %s which words no page has: %j", async ([search, missing, total]) => {
  const answer = await found(search);
  expect([answer.missing, answer.total]).toEqual([missing, total]);
});

test("does not take a phrase in quotation marks for its words", async () => {
  expect((await found('?q="over bridge"')).total).toBe(0);
});

test("says in which language a title is, and gives what an author typed as text, with the words that were found apart", async () => {
  expect((await found("?q=llyfrgell")).results[0]?.language).toBe("cy");
  const { excerpt } = (await found("?q=otter")).results[0] ?? {};
  expect(excerpt?.join("")).toBe(`He typed <script>alert("otter")</script> & left.`);
  expect(excerpt?.filter((_, index) => index % 2 === 1).join(" ")).toContain("otter");
});

test.for([
  "?q=😀",
  '?q="',
  "?q=...",
  "?q=<script>",
  `?q=${"x".repeat(1000)}`,
  "?q=zzxq",
])("finds nothing by %s, and says no more", async (search) => {
  expect(await found(search)).toEqual({ total: 0, missing: [], results: [], isMore: false, isPartial: false });
});

test("finds all by a thousand characters of words that are there", async () => {
  expect((await found(`?q=${"school ".repeat(143)}`)).total).toBe(32);
});

test("says that the index is missing, and finds it once it is there", async () => {
  const own = session();
  const aside = `${folder}-aside`;
  cpSync(folder, aside, { recursive: true });
  rmSync(join(folder, "open", "pagefind-entry.json"));
  expect(await own.find(asked("?q=school"))).toEqual({ failure: "missing" });
  cpSync(aside, folder, { recursive: true });
  rmSync(aside, { recursive: true });
  expect((await found("?q=school", own)).total).toBe(32);
});

test.for([
  "open/pagefind.js",
  "open/wasm.en.pagefind",
  "closed/pagefind-entry.json",
])("says that the index is missing where %s is", async (file) => {
  rmSync(join(folder, file));
  expect(await session().find(asked("?q=school"))).toEqual({ failure: "missing" });
});

test("says that results may be missing where a part of the index is not there", async () => {
  rmSync(join(folder, "closed", "index"), { recursive: true });
  expect(await found("?q=school")).toMatchObject({ isPartial: true, total: 2 });
});

test("shows the other results where the text of one is not there", async () => {
  const texts = join(folder, "closed", "fragment");
  const lost = readdirSync(texts).length;
  rmSync(texts, { recursive: true });
  const own = session();
  const first = await found("?q=school", own);
  const rest = await own.more();
  expect(lost).toBe(30);
  expect([first.isPartial || rest.isPartial, first.total, first.results.length + rest.results.length]).toEqual([
    true,
    32,
    2,
  ]);
});

test("opens the index again where a page was published anew while this one was open", async () => {
  const own = session();
  expect((await found("?q=plan", own)).total).toBe(1);
  rmSync(folder, { recursive: true });
  const changed = releases.map((one) => (one.id === "script" ? { ...one, ...about("An otter was seen.") } : one));
  await writeIndexes(folder, recordsOf(arrange(publicNewsroom(newsroom(changed, strategies), now), now)));
  const { results, isPartial } = await found("?q=otter", own);
  expect([results[0]?.excerpt.join(""), isPartial]).toEqual(["An otter was seen.", false]);
});

test("makes the same bytes of the same records", async () => {
  const other = tempFolder();
  await writeIndexes(other, records());
  const all = (of: string) =>
    readdirSync(of, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
  expect(all(other).toSorted()).toEqual(all(made).toSorted());
  for (const name of all(made))
    expect(readFileSync(join(other, name)).equals(readFileSync(join(made, name)))).toBe(true);
});

test("publishes no file that the page does not load", async () => {
  const paths = readdirSync(made, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
  const kinds = new Set(paths.map((path) => path.replaceAll("\\", "/").replace(/en_[0-9a-f]+/, "HASH")));
  expect([...kinds].toSorted()).toEqual(
    [
      ...["open", "closed"].flatMap((name) =>
        ["filter/HASH.pf_filter", "fragment/HASH.pf_fragment", "index/HASH.pf_index"].map((file) => `${name}/${file}`),
      ),
      ...["open", "closed"].flatMap((name) =>
        ["pagefind-entry.json", "pagefind.HASH.pf_meta"].map((file) => `${name}/${file}`),
      ),
      "open/pagefind.js",
      "open/wasm.en.pagefind",
    ].toSorted(),
  );
});

test("takes the index of closed years from the cache, until one of their texts changes", async () => {
  const cache = openCache(tempFolder());
  const written: Uint8Array[] = [];
  const watched = {
    read: cache.read,
    write: async (key: string, bytes: Uint8Array) => {
      written.push(bytes);
      await cache.write(key, bytes);
    },
  };
  const before = await makeIndexes(records(), watched);
  const after = await makeIndexes(records([release("new", "2026-06-10")]), watched);
  expect(written).toHaveLength(1);
  expect(after.closed).toEqual(before.closed);
  expect(after.open).not.toEqual(before.open);
  const corrected = await makeIndexes(records([release("old", "2019-06-10")]), watched);
  expect(written).toHaveLength(2);
  expect(corrected.closed).not.toEqual(before.closed);
});

test.skipIf(process.platform !== "linux")("says so where the process of Pagefind is killed in the middle", async () => {
  const long = { body: { ...noBody, text: "A swimming pool opens in the park, with a café. ".repeat(100) } };
  const many = Array.from({ length: 3000 }, (_, index) => release(`pool-${index}`, "2019-03-11", long));
  const work = makeIndexes(records(many), noCache);
  work.catch(() => undefined);
  const pagefind = () =>
    spawnSync("pgrep", ["-P", String(process.pid), "pagefind"], { encoding: "utf8" }).stdout.trim();
  while (!pagefind()) await setTimeout(10);
  await setTimeout(300);
  process.kill(Number(pagefind()), "SIGKILL");
  await expect(work).rejects.toThrow(PagefindEnded);
  await expect(work.catch((error) => machineFault(error))).resolves.toMatch(
    /^Pagefind, which makes the index of search, ended/,
  );
  // The next one begins anew.
  expect((await makeIndexes(records(), noCache)).open.length).toBeGreaterThan(10);
});
