import { beforeAll, expect, test } from "vitest";
import { itemJobs, newJobs } from "../../src/desk/jobs/jobs.ts";
import { whatPublicSees } from "../../src/desk/jobs/what-public-sees.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { contentFolder, type Files, release, strategy } from "../support/content-folder.ts";
import { type Desk, deskOf, itemOf } from "../support/desk-jobs.ts";

const now = "2026-06-01T12:00:00Z";
const home = "https://news.northgate.example/";
const pathOf = (name: string) => `news/2026/2026-05-20-${name}.md`;
const dated = (title: string, more: Record<string, string> = {}) =>
  release({ title: `title: ${title}`, date: "date: 2026-05-20", ...more });

const before: Files = {
  [pathOf("corrected")]: dated("Corrected one"),
  [pathOf("withdrawn")]: dated("Withdrawn one"),
  [pathOf("in-error")]: dated("Mistaken one"),
  [pathOf("merged")]: dated("Merged one"),
  "news/2026/2026-06-01-held.md": dated("Held one", { date: "date: 2026-06-01", status: "status: draft" }),
  "strategies/old-plan.md": strategy({ title: "title: Old plan", date: "period: {from: 2020, to: 2025}" }),
};

let desk: Desk;
let site: BuiltSite;
/** What was promised of each file, in one line. */
const promised = new Map<string, string>();

beforeAll(async () => {
  desk = await deskOf(before, Date.parse(now));
  const { context } = desk;
  const done = {
    ...after("correct", pathOf("corrected"), { kind: "correction", wrong: "It said 8am.", right: "It is 9am." }),
    ...after("withdraw", pathOf("withdrawn"), { kind: "withdrawn", reason: "It was decided again." }),
    ...after("takeDown", pathOf("in-error"), { reason: "It was published in error." }),
    ...after("withdraw", pathOf("merged"), { kind: "merged", into: "/news/2026/corrected/" }),
    ...after("hold", "news/2026/2026-06-01-held.md", { day: "2026-06-01", time: "17:40" }),
    ...after("announce", "site.yaml", { text: "Our offices are closed.", from: "2026-06-01", until: "2026-06-08" }),
  };
  const successor = newJobs.replaceStrategy.apply(undefined, { title: "New plan", old: "old-plan" }, context);
  const finished = successor.text.replace('summary: ""', 'summary: "What is new."').replace("decisions: []\n", "");
  const files = {
    ...before,
    ...done,
    [successor.path]: `${finished.replace("status: draft", "status: published")}\nThe text.\n`,
  };
  const read = await deskOf(files, Date.parse(now));
  for (const path of Object.keys(done)) {
    const sentences = whatPublicSees(itemOf(desk.newsroom, path), itemOf(read.newsroom, path), context);
    promised.set(path, JSON.stringify(sentences));
  }
  site = await buildSite(contentFolder(files), now);
});

function after(job: keyof typeof itemJobs, path: string, answers: Record<string, string>): Files {
  const { text } = itemJobs[job].apply(desk.open(path), answers, desk.context);
  return { [path]: text };
}

const textAt = (address: string) => site.page(address)("main").text();

test("tells the correction on the page, on the page of corrections, in its feed, and in a line of the home page", () => {
  const said = "It said 8am. It is 9am.";
  expect(promised.get(pathOf("corrected"))).toContain(said);
  for (const address of ["/news/2026/corrected/", "/corrections/"]) expect(textAt(address)).toContain(said);
  expect(promised.get(pathOf("corrected"))).toContain("The home page has a line for it, without these words");
  expect(textAt("/")).toContain("Corrected 1 June 2026: Corrected one");
  expect(promised.get(pathOf("corrected"))).toContain(`${home}corrections/feed.xml`);
  expect(site.text("corrections/feed.xml")).toContain(said);
});

test("marks what was withdrawn, and takes it out of the lists and feeds that were named", () => {
  expect(site.page("/news/2026/withdrawn/")("h1").text()).toContain("Withdrawn one");
  expect(textAt("/news/2026/withdrawn/")).toContain("It was decided again.");
  expect(site.page("/news/2026/withdrawn/")('meta[name="robots"]').attr("content")).toContain("noindex");
  for (const list of ["/news/", "/news/2026/", "/topics/libraries/"]) {
    expect(promised.get(pathOf("withdrawn"))).toContain(home + list.slice(1));
    expect(textAt(list)).not.toContain("Withdrawn one");
  }
  for (const feed of ["feed.xml", "topics/libraries/feed.xml"]) {
    expect(promised.get(pathOf("withdrawn"))).toContain(home + feed);
    expect(site.text(feed)).not.toContain("<title>Withdrawn one</title>");
  }
});

test("leaves nothing of what was published in error but its address and the reason", () => {
  expect(promised.get(pathOf("in-error"))).toContain("This page was removed");
  expect(textAt("/news/2026/in-error/")).toContain("This page was removed");
  expect(textAt("/news/2026/in-error/")).toContain("It was published in error.");
  for (const file of site.pages()) expect(site.text(file)).not.toContain("Mistaken one");
});

test("leads on from the address of what was merged", () => {
  expect(promised.get(pathOf("merged"))).toContain(`${home}news/2026/corrected/`);
  expect(site.text("news/2026/merged/index.html")).toContain(`url=${home}news/2026/corrected/`);
});

test("shows nothing of what is held", () => {
  expect(promised.get("news/2026/2026-06-01-held.md")).toContain("Monday 1 June 2026, 5:40pm BST");
  expect(site.has("news/2026/held/index.html")).toBe(false);
});

test("shows the announcement above every page", () => {
  for (const address of ["/", "/news/2026/corrected/"])
    expect(site.page(address)("body").text()).toContain("Our offices are closed.");
});

test("says on the page of the old strategy what replaced it", () => {
  expect(textAt("/strategies/old-plan/")).toContain("New plan");
});
