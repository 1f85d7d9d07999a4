import { expect, test } from "vitest";
import { heldOf, todayOf } from "../../../src/desk/list/today.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { contentFolder, readFolder, release, strategy } from "../../support/content-folder.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const files = {
  "news/2026/2026-06-01-draft.md": release({
    date: "date: 2026-06-01",
    title: "title: A draft",
    status: "status: draft",
  }),
  "news/2026/2026-06-02-held.md": release({ date: "date: 2026-06-02 09:00", title: "title: A held one" }),
  "strategies/old.md": strategy({ title: "title: An old plan", date: "period: {from: 2017, to: 2021}" }),
};

async function newsroom() {
  const { newsroom, told } = await readFolder(contentFolder(files), now);
  if (!newsroom) throw new Error(told.join("\n"));
  return newsroom;
}

test("lists what is due, held and not finished, by the files of the content folder", async () => {
  const { due, held, drafts } = todayOf(await newsroom(), now);
  expect(due).toContainEqual({
    path: "strategies/old.md",
    title: "An old plan",
    words: "31 December 2021 (past): the strategy ended, and no replacement is published here",
  });
  expect(held).toEqual([
    { path: "news/2026/2026-06-02-held.md", title: "A held one", words: "Tuesday 2 June 2026, 9am BST" },
  ]);
  expect(drafts).toEqual([{ path: "news/2026/2026-06-01-draft.md", title: "A draft", words: "" }]);
});

test("lists what is held once", async () => {
  const { due } = todayOf(await newsroom(), now);
  expect(due.map(({ path }) => path)).not.toContain("news/2026/2026-06-02-held.md");
});

test("says nothing of what the public does not see, where it is made of what the gate let through", async () => {
  const today = todayOf(publicNewsroom(await newsroom(), now), now);
  expect(today.held).toEqual([]);
  expect(today.drafts).toEqual([]);
  expect(JSON.stringify(today)).not.toMatch(/held one|A draft/);
});

test("lists what is held of texts that lie in the repository, the soonest first, by the folder of their year", () => {
  const texts = [
    ...Object.values(files),
    release({ date: "date: 2026-06-01\nembargo: 2026-06-01 17:40", title: "title: A sooner one" }),
    strategy({ title: "title: A plan to come", date: "embargo: 2027-01-04 09:00" }),
    release({ date: "date: 2026-02-30", title: "title: A day that no calendar has" }),
  ];
  expect(heldOf(texts, { timeZone: "Europe/London", locale: "en-GB" }, now)).toEqual([
    { path: "news/2026/", title: "A sooner one", words: "Monday 1 June 2026, 5:40pm BST" },
    { path: "news/2026/", title: "A held one", words: "Tuesday 2 June 2026, 9am BST" },
    { path: "strategies/", title: "A plan to come", words: "Monday 4 January 2027, 9am GMT" },
  ]);
});
