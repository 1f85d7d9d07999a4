import { withoutForm } from "../../file-form.ts";
import type { Asked } from "../../requests/asked.ts";

/** By the text, as Sveltia CMS hands it on: the path of its file in the repository. */
const paths = new Map<string, string>();

/** Remembers the texts of what waits for a colleague or is a draft, as they come from the code host. */
export function notePullRequestTexts({ query }: Asked, body: unknown): void {
  const asked = query.matchAll(/\b(file_\d+): +object\(expression: "[^":]+:([^"]+)"\)/g);
  const repository = (body as { data?: { repository?: Record<string, { text?: string | null } | null> } }).data
    ?.repository;
  for (const [, name = "", path = ""] of asked) {
    const text = repository?.[name]?.text;
    if (text) paths.set(withoutForm(text), path);
  }
}

/** The path of a text that came with a draft: Sveltia CMS reads every file in the same way, and there are thousands of the others. */
export function pathInPullRequest(text: string): string | undefined {
  return paths.get(withoutForm(text));
}
