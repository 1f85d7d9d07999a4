import type { Newsroom } from "../src/newsroom/newsroom.ts";
import type { Problem } from "../src/newsroom/problem.ts";

/** How to publish everything else now, where releases or strategies have errors; undefined where none has. */
export function publishTheRest(
  problems: readonly Problem[],
  newsroom: Newsroom | undefined,
  unnamed = "",
): string | undefined {
  const isText = (path: string) => /(news|strategies)[/\\].*\.md$/.test(path);
  const faulty = new Set(problems.flatMap(({ level, path }) => (level === "error" && isText(path) ? [path] : [])));
  const read = new Set([...(newsroom?.releases ?? []), ...(newsroom?.strategies ?? [])].map(({ path }) => path));
  const drafts = [...faulty].filter((path) => read.has(path));
  const moved = [...faulty].filter((path) => !read.has(path));
  const steps = [
    drafts.length > 0 && `write \`status: draft\` in ${drafts.join(", ")}`,
    moved.length > 0 && `move ${moved.join(", ")} out of the content folder`,
    unnamed,
  ].filter(Boolean);
  return steps.length > 0 ? `To publish everything else now, ${steps.join(", and ")}.` : undefined;
}
