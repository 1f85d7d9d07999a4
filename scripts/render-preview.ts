import { preview } from "../src/build/preview.ts";
import { countInWords, formatProblem } from "../src/newsroom/problem.ts";
import { mediaWork } from "./media-work.ts";

/** What `npm start` asks of the process that renders. */
export interface PreviewOrder {
  readonly content: string;
  readonly folder: string;
}

/** What it hears back. */
export interface PreviewDone {
  /** The path of the site; undefined where no preview could be written. */
  readonly basePath: string | undefined;
}

// One process renders once, so that nothing it remembers can be old. It is started ahead of time and waits for its order.
process.once("message", async ({ content, folder }: PreviewOrder) => {
  const { basePath, problems } = await preview(content, folder, Date.now(), process.pid, mediaWork());
  for (const problem of problems) console.log(formatProblem(problem));
  if (problems.length > 0) console.log(countInWords(problems));
  const done: PreviewDone = { basePath };
  process.send?.(done, () => process.exit());
});
