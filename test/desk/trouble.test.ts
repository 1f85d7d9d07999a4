import { expect, test, vi } from "vitest";
import type { CodeHost } from "../support/code-host/code-host.ts";
import { colleague, documentedRights, officer } from "../support/code-host/code-host.ts";
import { openDeskWithHost, saveAsDraft, token } from "../support/code-host/desk-with-host.ts";
import type { Desk } from "../support/desk.ts";

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
  await desk.sees("There was an error while saving the entry.");
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
      "GitHub has trouble of its own",
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
  await desk.seesNoMore("GitHub has trouble of its own");
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
