import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { readComparing } from "../../../src/ledger/read-comparing.ts";
import { readAnswer } from "../../../src/writing/newsroom/answers.ts";
import { isSetUp, setUp, stoppedOrder } from "../../../src/writing/newsroom/set-up.ts";
import { svg } from "../../support/logos.ts";
import { printed } from "../../support/printed.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const northgate = {
  name: "Northgate Council",
  website: "https://www.northgate.gov.uk/",
  address: "https://news.northgate.gov.uk/",
  contact: "press@northgate.gov.uk",
  authority: "northgate.gov.uk,2026",
};
const order = { answers: northgate, day: "2026-03-13" };
const now = Date.parse("2026-03-13T12:00:00Z");

const pages = ["pages/about.md", "pages/contact.md", "pages/privacy.md"];
const written = [...pages, "accessibility.yaml", "site.yaml"];
const lying = ["content", ...["accessibility.yaml", "pages", ...pages, "site.yaml"].map((path) => `content/${path}`)];

/** A place for a newsroom, with what is in its content folder. */
function place(files: Readonly<Record<string, string>> = {}) {
  const content = join(tempFolder(), "content");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** A place whose content is a copy of the sample. */
function sampled() {
  const content = place();
  cpSync("test/fixtures/sample", content, { recursive: true });
  return content;
}

/** Everything beside and below the content folder, files with their text. */
function filesOf(content: string): Record<string, string> {
  const parent = dirname(content);
  const entries = readdirSync(parent, { recursive: true, withFileTypes: true });
  const found = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(parent.length + 1), entry.isFile() ? readFileSync(path, "utf8") : "a folder"] as const;
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test("writes a newsroom without a fault and without advice", async () => {
  const content = place();
  expect(setUp(content, order)).toEqual({ written, kept: [], removed: [] });
  expect(Object.keys(filesOf(content))).toEqual(lying);
  const { value: newsroom, problems } = await readNewsroom(content, now);
  expect(problems.map(printed)).toEqual([]);
  expect(newsroom?.site).toMatchObject({
    name: "Northgate Council",
    title: "Northgate Council newsroom",
    url: "https://news.northgate.gov.uk/",
    authority: "northgate.gov.uk,2026",
    contact: { name: "Press office", email: "press@northgate.gov.uk" },
    website: "https://www.northgate.gov.uk/",
    sample: false,
  });
});

test("leaves out a website that is the newsroom itself", async () => {
  const content = place();
  setUp(content, { ...order, answers: { ...order.answers, address: "https://www.northgate.gov.uk/" } });
  const { value: newsroom, problems } = await readNewsroom(content, now);
  expect(problems.map(printed)).toEqual([]);
  expect(newsroom?.site.website).toBeUndefined();
});

test("writes lines that only wait for their #", async () => {
  const content = place();
  setUp(content, order);
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replaceAll(/^# ?(?=( *[a-z]+: \{|bodies:$))/gm, ""));
  mkdirSync(join(content, "media"));
  writeFileSync(join(content, "media/logo.svg"), svg());
  const { value: newsroom, problems } = await readNewsroom(content, now);
  expect(problems.map(printed)).toEqual([]);
  expect(newsroom?.site.logo?.alt).toBe("Northgate Council");
  expect([...(newsroom?.site.bodies.keys() ?? [])]).toEqual(["cabinet", "council"]);
  expect(newsroom?.site.security?.contact).toBe("mailto:security@northgate.gov.uk");
});

test("claims no audit in the accessibility statement", async () => {
  const content = place();
  setUp(content, order);
  const { value: newsroom } = await readNewsroom(content, now);
  expect(newsroom?.statement).toMatchObject({ status: "not compliant", audit: undefined, issues: [] });
  expect(newsroom?.statement.scope).toBe("the newsroom of Northgate Council, https://news.northgate.gov.uk");
});

test.for([
  'The "Royal" Borough \\ of *Northgate* & [South]_gate',
  "Northgate: #1 <b>Council</b>",
  "- Cyngor Môn @ `Ynys`",
])("writes pages that show the name as it is: %j", async (name) => {
  const content = place();
  setUp(content, { ...order, answers: { ...northgate, name, contact: "o'neill@northgate.gov.uk" } });
  const { value: newsroom, problems } = await readNewsroom(content, now);
  expect(problems.filter(({ level }) => level === "error").map(printed)).toEqual([]);
  expect(newsroom?.site.name).toBe(name);
  const shown = newsroom?.pages.find(({ path }) => path.endsWith("about.md"))?.body.html ?? "";
  const escaped = name
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  expect(shown).toContain(`<p>${escaped} publishes its news`);
});

test("takes the place of the sample, whatever its line ends, and takes the rest of it away", () => {
  const content = sampled();
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replaceAll("\n", "\r\n"));
  expect(isSetUp(content)).toBe(false);
  expect(setUp(content, order).removed.toSorted()).toEqual([
    "news/2018/2018-02-09-send-strategy-approved-by-cabinet.md",
    "strategies/send-strategy-2017-2021.md",
  ]);
  expect(Object.keys(filesOf(content))).toEqual(lying);
  expect(existsSync(join(content, "news"))).toBe(false);
  expect(isSetUp(content)).toBe(true);
});

test.for([
  ["The “Royal” Borough of King’s Lynn, Bath & St. Ives (Unitary) – 2nd", "press_office_@northgate.gov.uk"],
  ["Cyngor Sir Ynys Môn", "o'neill@northgate.gov.uk"],
  ["3. Northgate - Council", "_press_@northgate.gov.uk"],
])("writes nothing that check refuses as new: %j, %s", async ([name = "", contact = ""]) => {
  expect([readAnswer("name", name), readAnswer("contact", contact)]).toEqual([{ value: name }, { value: contact }]);
  const content = place();
  const website = "https://www.northgate.gov.uk/home_%28new%29";
  setUp(content, { ...order, answers: { ...northgate, name, contact, website } });
  const { problems } = await readComparing(content, now, {});
  expect(problems.map(printed)).toEqual([]);
});

test("leaves alone what is not byte for byte the sample's", () => {
  const content = sampled();
  const release = "news/2018/2018-02-09-send-strategy-approved-by-cabinet.md";
  const own = {
    "pages/about.md": "Ours.\n",
    [release]: `${readFileSync(`test/fixtures/sample/${release}`, "utf8")} `,
    "media/a.txt": "",
  };
  for (const [path, text] of Object.entries(own)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  expect(setUp(content, order)).toMatchObject({
    kept: ["pages/about.md", release],
    removed: ["strategies/send-strategy-2017-2021.md"],
  });
  for (const [path, text] of Object.entries(own)) expect(readFileSync(join(content, path), "utf8")).toBe(text);
});

test("writes a file in the place of a link, and never through it", () => {
  const content = place({ "pages/about.md": "" });
  rmSync(join(content, "pages/about.md"));
  symlinkSync("../nowhere.md", join(content, "pages/about.md"));
  setUp(content, order);
  expect(existsSync(join(content, "nowhere.md"))).toBe(false);
});

test.for([
  ["a newsroom of its own", "name: Northgate\n"],
  ["a sample that was changed", `${readFileSync("test/fixtures/sample/site.yaml", "utf8")}# Ours.\n`],
])("knows %s as set up", ([, site]) => {
  expect(isSetUp(place({ "site.yaml": site ?? "" }))).toBe(true);
});

const changing = ["writeFileSync", "renameSync", "mkdirSync", "rmSync", "rmdirSync"] as const;
const real = Object.fromEntries(changing.map((name) => [name, fs[name]]));
afterEach(() => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
});

/** Lets so many changes of the disk happen, and stops whoever makes the next. */
function stopAfter(count: number): void {
  let left = count;
  for (const name of changing) {
    const change = real[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (left === 0) throw new Error("stopped");
        left -= 1;
        return change(...args);
      },
    });
  }
  syncBuiltinESMExports();
}

test.for([
  ["an empty place", place],
  ["a copy of the sample", sampled],
] as const)("goes on from %s after it was stopped at any moment", ([, begin]) => {
  const whole = begin();
  setUp(whole, order);
  const expected = filesOf(whole);
  for (let count = 0; ; count += 1) {
    const content = begin();
    stopAfter(count);
    let isStopped = false;
    try {
      setUp(content, order);
    } catch (error) {
      expect((error as Error).message).toBe("stopped");
      isStopped = true;
    }
    Object.assign(fs, real);
    syncBuiltinESMExports();
    if (!isStopped) {
      expect(count).toBeGreaterThan(10);
      return;
    }
    const stopped = stoppedOrder(content);
    // Before the order is noted nothing has been touched.
    expect(stopped).toEqual(count < 2 ? undefined : order);
    setUp(content, stopped ?? order);
    expect(filesOf(content), `after ${count} changes`).toEqual(expected);
    expect(stoppedOrder(content)).toBeUndefined();
  }
});
