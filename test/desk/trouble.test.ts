import { expect, test, vi } from "vitest";
import type { CodeHost } from "../support/code-host/code-host.ts";
import { colleague, documentedRights, officer } from "../support/code-host/code-host.ts";
import { openDeskWithHost, saveAsDraft, soon, token } from "../support/code-host/desk-with-host.ts";
import type { Desk } from "../support/desk/desk.ts";

vi.setConfig({ testTimeout: 120_000 });

const about = "content/pages/about.md";
const branch = "cms/pages/about";
const textOfPage = "Text of the page";

/** Opens a page and types into it. */
async function typed(desk: Desk, text: string): Promise<void> {
  await desk.open("pages/about.md");
  await desk.type(textOfPage, `\n\n${text}`);
}

/** Saves what will not be saved, and closes Sveltia's own message. What goes wrong in the browser is wanted. */
async function saveInVain(desk: Desk): Promise<void> {
  desk.expectFault("console:");
  desk.expectFault("request:");
  await desk.press("Save");
  await desk.sees("Nothing that you typed is lost. Close this message to go on.");
  await desk.press("OK");
}

const all = () => true;

test("loses nothing that was typed when the connection is lost, a limit is reached or the host is in trouble", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await typed(desk, "Typed offline.");
  const troubles: [Parameters<CodeHost["troubles"]["add"]>[0], string][] = [
    [{ isMeant: all, answer: "breaks off" }, "There is no connection to GitHub."],
    [
      {
        isMeant: all,
        answer: {
          status: 403,
          body: { message: "API rate limit exceeded" },
          headers: { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1780315200" },
        },
      },
      "until 13:00",
    ],
    [
      { isMeant: all, answer: { status: 503, body: { message: "No server is currently available" } } },
      "GitHub has a fault just now",
    ],
  ];
  for (const [trouble, sentence] of troubles) {
    host.troubles.add(trouble);
    await saveInVain(desk);
    await desk.sees(sentence);
    await desk.sees("Nothing that you typed is lost.");
    expect(await desk.valueOf(textOfPage)).toContain("Typed offline.");
    expect(host.repository.read(branch, about)).toBeUndefined();
    host.troubles.delete(trouble);
  }
  await saveAsDraft(desk);
  expect(host.repository.read(branch, about)).toContain("Typed offline.");
  await desk.seesNoMore("GitHub has a fault just now");
});

test("goes on with a proposal whose opening was cut off in the middle", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await typed(desk, "Cut off.");
  const cut = { isMeant: (_: string, path: string) => path.endsWith("/labels"), answer: "breaks off" as const };
  host.troubles.add(cut);
  await saveInVain(desk);
  host.troubles.delete(cut);
  await saveAsDraft(desk);
  expect(host.pulls.all()).toMatchObject([{ head: branch, labels: ["sveltia-cms/draft"] }]);
});

test("lets an officer sign in again without leaving the form when the token has expired", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await typed(desk, "Typed before the token expired.");
  host.expire();
  await saveInVain(desk);
  await desk.sees("GitHub no longer accepts your token");
  await desk.fill("New token", "github_pat_wrong");
  await desk.press("Sign in again");
  await desk.sees("GitHub does not accept this token either.");
  host.tokens.set("github_pat_theirs", { account: colleague, rights: documentedRights });
  await desk.fill("New token", "github_pat_theirs");
  await desk.press("Sign in again");
  await desk.sees("This token belongs to colleague");
  host.tokens.set("github_pat_new", { account: officer, rights: documentedRights });
  await desk.fill("New token", "github_pat_new");
  await desk.press("Sign in again");
  await desk.sees("You are signed in again.");
  expect(await desk.valueOf(textOfPage)).toContain("Typed before the token expired.");
  await saveAsDraft(desk);
  expect(host.repository.read(branch, about)).toContain("Typed before the token expired.");
  const kept = await desk.tab.evaluate(() => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  ]);
  expect(kept[0]).not.toContain("github_pat");
  expect(kept[1]).toContain("github_pat_new");
});

test("says which right a token lacks", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await typed(desk, "Without the right.");
  host.tokens.set(token, { account: officer, rights: ["metadata:read", "contents:read", "pull_requests:read"] });
  await saveInVain(desk);
  await desk.sees("Your token may not do this in council/newsroom.");
  expect(await desk.valueOf(textOfPage)).toContain("Without the right.");
});

test("shows what a colleague changed meanwhile, and puts both together", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = host.repository.read("main", about) ?? "";
  await typed(desk, "Mine.");
  host.commitAsColleague({ [about]: before.replace(/^title: .*$/m, 'title: "About us"') });
  await saveInVain(desk);
  await desk.sees("Bo Colleague changed this");
  await desk.sees("Title: About us");
  expect(host.repository.read(branch, about) ?? before).not.toContain("Mine.");
  expect(await desk.valueOf(textOfPage)).toContain("Mine.");
  await desk.press("Put my changes and theirs together");
  await desk.sees("Both changes are in the form.");
  expect(await desk.valueOf("Title")).toBe("About us");
  expect(await desk.valueOf(textOfPage)).toContain("Mine.");
  await saveAsDraft(desk);
  expect(host.repository.read(branch, about)).toMatch(/title: "About us"[\s\S]*Mine\./);

  // The same lines, in the draft itself.
  await desk.open("pages/about.md");
  await desk.fill("Title", "About me");
  host.commitAsColleague(
    { [about]: (host.repository.read(branch, about) ?? "").replace("About us", "About them") },
    branch,
  );
  await saveInVain(desk);
  await desk.sees("Title: About them");
  await desk.press("Keep mine: save it over theirs");
  await saveAsDraft(desk);
  expect(host.repository.read(branch, about)).toContain('title: "About me"');
});

test("saves nothing as long as the host does not say what is there: a colleague's change might go", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const before = host.repository.read("main", about) ?? "";
  await typed(desk, "Mine.");
  host.commitAsColleague({ [about]: before.replace(/^title: .*$/m, 'title: "About us"') });
  const errors = [{ type: "SERVICE_UNAVAILABLE", message: "Something went wrong" }];
  for (const answer of [
    { status: 502, body: { message: "Bad gateway" } },
    { status: 200, body: { data: null, errors } },
    { status: 200, body: { data: { repository: null } } },
  ]) {
    const isLook = (_: string, _path: string, text: string) => /file_0: object.*last_0/.test(text);
    const trouble = { isMeant: isLook, answer };
    host.troubles.add(trouble);
    await saveInVain(desk);
    await desk.sees("This is not saved. GitHub has a fault just now");
    expect(host.repository.read(branch, about) ?? before).not.toContain("Mine.");
    host.troubles.delete(trouble);
  }
  await saveInVain(desk);
  await desk.sees("Title: About us");
  expect(await desk.valueOf(textOfPage)).toContain("Mine.");
});

test("keeps what was typed under a title whose address a colleague has taken", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  const path = "content/news/2026/2026-06-01-new-park.md";
  await desk.openNew("releases-2026");
  await desk.fill("Title", "New park");
  await desk.fill("Summary", "Mine.");
  host.commitAsColleague({ [path]: '---\ntitle: "New park"\nstatus: draft\n---\n' });
  await saveInVain(desk);
  await desk.sees("There is a page at this address already, by Bo Colleague: 2026-06-01-new-park.md.");
  expect(await desk.valueOf("Summary")).toBe("Mine.");
  await desk.fill("Title", "New park in Northgate");
  await saveAsDraft(desk);
  await soon(() =>
    host.repository.read(
      "cms/releases-2026/2026-06-01-new-park-in-northgate",
      path.replace("park", "park-in-northgate"),
    ),
  ).toContain("Mine.");
});

test("says when a colleague has published or discarded the draft that is open", async () => {
  const { desk, host } = await openDeskWithHost({ token });
  await typed(desk, "One.");
  await saveAsDraft(desk);
  await typed(desk, "Two.");
  host.pulls.change(1, { state: "CLOSED" });
  host.repository.remove(branch);
  await saveInVain(desk);
  await desk.sees("A colleague published or discarded this draft since you opened it.");
  expect(await desk.valueOf(textOfPage)).toContain("Two.");
});
