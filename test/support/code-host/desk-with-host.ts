import { expect, onTestFinished } from "vitest";
import type { Desk } from "../desk/desk.ts";
import { openDesk } from "../desk/open-desk.ts";
import { CodeHost } from "./code-host.ts";

/** The clock of the tests that work on a repository. */
const now = "2026-06-01T12:00:00Z";

/** The token that the officer of the stand-in has. */
export const token = "github_pat_officer";

/** What may take as long as a slow machine needs. */
const patiently = { timeout: 30_000 };

/** A desk on the repository of a code host, which fails the test where it is asked what it should not be. */
export async function openDeskWithHost(
  order: { readonly token?: string } = {},
): Promise<{ desk: Desk; host: CodeHost }> {
  const host = await CodeHost.start("test/fixtures/council");
  onTestFinished(() => host.stop());
  const desk = await openDesk({ host, now, ...order });
  // Hooks run from the last one to the first: what still asks is closed before who answers.
  onTestFinished(() => desk.tab.close());
  if (order.token !== undefined) await desk.sees("Releases of 2026");
  return { desk, host };
}

/** Saves what is open as a draft, and keeps it to oneself for now: what nothing stops could be sent to a colleague at once. */
export async function saveAsDraft({ press, tab }: Desk): Promise<void> {
  await press("Save");
  const asksOrLeft = await tab.waitForFunction(() => {
    if (document.body.innerText.includes("Ask a colleague")) return "asks";
    return !location.hash.includes("/entries/") && !location.hash.endsWith("/new") ? "left" : undefined;
  });
  if ((await asksOrLeft.jsonValue()) === "asks") await press("Later");
  await tab.waitForFunction(() => !location.hash.includes("/entries/") && !location.hash.endsWith("/new"));
}

/**
 * Asks for another column of the board, until an answer is there: Sveltia closes its menu, and does nothing, when the code host answers
 * something else meanwhile.
 */
export async function moveTo({ tab }: Desk, to: string, isAnswered: () => boolean | Promise<boolean>): Promise<void> {
  const press = (selector: string, words: string) =>
    tab.evaluate(
      (selector, words) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
          `${one.ariaLabel} ${one.textContent}`.includes(words),
        );
        found?.click();
        return found !== undefined;
      },
      selector,
      words,
    );
  const attempt = async () => {
    if (await isAnswered()) return true;
    if (!(await press('[role="menuitemradio"]', to))) await press("button", "Status");
    return isAnswered();
  };
  await expect.poll(attempt, { ...patiently, interval: 500 }).toBe(true);
}

/** Opens the draft of a file, and has it agreed: handed to a colleague, and ready. */
export async function moveToReady(desk: Desk, host: CodeHost, path: string): Promise<void> {
  const isAt = (status: string) => () => proposalOf(host, path)?.labels[0] === `sveltia-cms/${status}`;
  await desk.open(path);
  await moveTo(desk, "In review", isAt("pending_review"));
  await soon(() => proposalOf(host, path)?.isDraft).toBe(false);
  await moveTo(desk, "Ready", isAt("pending_publish"));
}

/** Takes the draft of a file to the site. Its branch is gone then. */
export async function publish(desk: Desk, host: CodeHost, path: string): Promise<void> {
  await moveToReady(desk, host, path);
  await desk.press("Publish");
  await desk.press("Publish");
  const proposal = proposalOf(host, path);
  await soon(() => proposal && host.pulls.byNumber(proposal.number)?.state).toBe("MERGED");
  await soon(() => host.repository.branches()).not.toContain(proposal?.head);
}

function proposalOf({ pulls }: CodeHost, path: string) {
  return pulls.all().findLast(({ head }) => path.endsWith(`/${head.split("/").at(-1)}.md`));
}

/** Waits until something is as wanted. */
export function soon<T>(look: () => T) {
  return expect.poll(look, patiently);
}
