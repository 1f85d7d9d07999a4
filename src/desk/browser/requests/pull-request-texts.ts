import type { Asked } from "../../requests/asked.ts";

const texts = new Set<string>();

/** Remembers the texts of what waits for a colleague or is a draft, as they come from the code host. */
export function notePullRequestTexts({ query }: Asked, body: unknown): void {
  if (!/\bfile_\d+: +object\(expression:/.test(query)) return;
  const repository = (body as { data?: { repository?: Record<string, { text?: string | null } | null> } }).data
    ?.repository;
  for (const blob of Object.values(repository ?? {})) if (blob?.text) texts.add(formless(blob.text));
}

/** Whether a text came with a draft: Sveltia CMS reads every file in the same way, and there are thousands of the others. */
export function isOfPullRequest(text: string): boolean {
  return texts.has(formless(text));
}

/** As Sveltia CMS hands it on. */
function formless(text: string): string {
  return text.trim().replace(/\r\n?/g, "\n");
}
