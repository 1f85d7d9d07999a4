import { expect, test, vi } from "vitest";
import { moveTo, openDeskWithHost, publish, saveAsDraft, soon, token } from "../support/code-host/desk-with-host.ts";

vi.setConfig({ testTimeout: 120_000 });

const day = "2026-06-01-library-opens-on-sundays";
const path = `content/news/2026/${day}.md`;
const branch = `cms/releases-2026/${day}`;
const library = "news/2026/2026-03-13-new-library-opens-in-northgate.md";

test("takes a draft with a picture to the site: saved, handed to a colleague, ready, published", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  // A picture that lies in the branch of a draft alone is not on the site, from which the page beside the form would take it.
  desk.expectFault("/media/visits-chart-2.png");
  await desk.openNew("releases-2026");
  await desk.fill("Title", "Library opens on Sundays");
  await desk.fill("Summary", "Northgate Library opens on Sundays from 5 July.");
  await desk.choose("Choose a picture", "test/fixtures/council/media/visits-chart.png");
  await desk.sees("It is saved with the page.");
  await desk.fill("What the picture shows", "Visits in each month");
  await desk.press("Parks", "checkbox");
  await desk.type("Text", "Northgate Library opens on Sundays.");
  await desk.sees("Nothing stops this from being published.");
  await saveAsDraft(desk);
  expect(host.pulls.all()).toMatchObject([
    { head: branch, labels: ["sveltia-cms/draft"], isDraft: true, state: "OPEN" },
  ]);
  const saved = host.repository.read(branch, path) ?? "";
  expect(saved).toContain('title: "Library opens on Sundays"\n');
  const [, file] = /^ {2}file: (.+)$/m.exec(saved) ?? [];
  expect(host.repository.oidOf(`${branch}:content/media/${file}`)).toBeDefined();
  expect(host.repository.read("main", path)).toBeUndefined();

  await desk.goTo("workflow");
  await desk.sees("Library opens on Sundays");
  await publish(desk, host, `news/2026/${day}.md`);
  await soon(() => host.repository.branches()).toEqual(["main"]);
  expect(host.repository.read("main", path)).toBe(saved);
});

test("changes one thing of a release and leaves every other byte", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = (host.repository.read("main", `content/${library}`) ?? "").replaceAll("\n", "\r\n");
  host.commitAsColleague({ [`content/${library}`]: `\uFEFF${before}` });
  await desk.tab.reload();
  await desk.sees("Releases of 2026");
  await desk.open(library);
  await desk.fill("Summary", "Corrected.");
  await saveAsDraft(desk);
  const [{ head = "" } = {}] = host.pulls.all();
  const summary = /^summary: .*$/m;
  const after = host.repository.read(head, `content/${library}`) ?? "";
  expect(after).toBe(`\uFEFF${before.replace(/^summary: .*?(?=\r)/m, 'summary: "Corrected."')}`);
  expect(after).toMatch(summary);
});

test("shows a colleague's draft on the board, and opens it", async () => {
  const { desk, host } = await openDeskWithHost();
  const text = '---\ntitle: "Theirs"\ndate: 2026-05-30 10:00\nsummary: "A summary."\nstatus: draft\n---\n\nBody.\n';
  host.proposeAsColleague("cms/releases-2026/2026-05-30-theirs", "Theirs", {
    "content/news/2026/2026-05-30-theirs.md": text,
  });
  await desk.signIn(token);
  await desk.sees("Releases of 2026");
  await desk.goTo("workflow");
  await desk.sees("Theirs");
  await desk.open("news/2026/2026-05-30-theirs.md");
  expect(await desk.valueOf("Title")).toBe("Theirs");
});

test("stops what has errors from being handed to a colleague, says why, and never stops it from being saved", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await desk.openNew("releases-2026");
  await desk.fill("Title", "Library opens on Sundays");
  await desk.sees("from being handed to a colleague");
  await desk.sees("They begin with “Before it is published” in the list below.");
  await desk.press("Show all of it");
  await expect.poll(desk.focused).toContain("Show all of it");
  await desk.press("Save");
  await soon(() => host.pulls.all().at(0)?.labels).toEqual(["sveltia-cms/draft"]);
  await desk.tab.waitForFunction(() => !location.hash.endsWith("/new"));

  await desk.open(`news/2026/${day}.md`);
  await moveTo(desk, "In review", () => desk.hasWords("Something stops this from being published."));
  await desk.sees("You can save it as a draft all the same.");
  expect(host.pulls.byNumber(1)?.labels).toEqual(["sveltia-cms/draft"]);

  await desk.fill("Summary", "Northgate Library opens on Sundays from 5 July.");
  await desk.press("Parks", "checkbox");
  await desk.type("Text", "Northgate Library opens on Sundays.");
  await desk.sees("Nothing stops this from being published.");
  await desk.press("Save");
  await desk.sees("This is saved as a draft.");
  await desk.press("Ask a colleague");
  await soon(() => host.pulls.byNumber(1)?.labels).toEqual(["sveltia-cms/pending_review"]);
});

test("takes a page down by a proposal, of which nothing but its end is new", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = host.repository.read("main", `content/${library}`) ?? "";
  await desk.open(library);
  await desk.press("Take down now");
  await desk.sees("This list and its feeds say");
  await desk.press("Put this into the release");
  await desk.sees("Nothing stops this from being published.");
  await saveAsDraft(desk);
  const [{ head = "" } = {}] = host.pulls.all();
  const after = host.repository.read(head, `content/${library}`) ?? "";
  expect(after).toContain("status: withdrawn\nwithdrawn:\n  on: 2026-06-01\n  kind: error\n  reason: ");
  expect(after.replace(/status: withdrawn\nwithdrawn:\n(?: {2}.*\n)+/, "status: published\n")).toBe(before);
  expect(host.repository.read("main", `content/${library}`)).toBe(before);
});

test("takes a release off the site by a proposal", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await desk.open("news/2026/2026-03-12-road-works-in-mill-lane.md");
  await desk.press("More to do with this page");
  await desk.press("Delete page", "menuitem");
  await desk.sees("It stays on the site until a colleague has published the deletion.");
  await desk.press("Delete");
  await soon(() => host.pulls.all().at(0)?.labels).toEqual(["sveltia-cms/pending_deletion"]);
  expect(host.pulls.files(host.pulls.all()[0] as never)).toMatchObject([{ change: "D" }]);
});
