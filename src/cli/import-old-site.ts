import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { importSite } from "../import/site/import-site.ts";
import type { SiteReport } from "../import/site/report.ts";
import { importTsx } from "../pipeline/import-tsx.ts";
import { NotWritten } from "../writing/not-written.ts";
import { exitCode, UsageError } from "./command-line.ts";
import { type Flags, howToImport } from "./import-files.ts";
import { keepAccepted } from "./keep-accepted.ts";
import { showProgress } from "./progress.ts";

/** Where the report lies if no flag says where. */
const usualReport = "import-report.html";

/** What the flags say of the import of a website. */
interface SiteFlags extends Flags {
  /** The file of the report. */
  readonly report?: string | undefined;
  /** Whether what is complete is published at once: it was public already. */
  readonly published?: boolean | undefined;
}

/** Imports an old website out of a folder or a file of an export, and writes the report; `now` in milliseconds. */
export async function importOldSite(
  source: string,
  { report = usualReport, published: isPublished = false, ...flags }: SiteFlags,
  now: number,
): Promise<number> {
  const { content } = flags;
  if (!existsSync(source)) throw new UsageError(`--site: there is no file or folder ${source}.`);
  if (isIn(content, report))
    throw new UsageError(`--report: ${report} would lie in ${content}, where only content is.`);
  const how = howToImport(flags, now);
  if (how instanceof NotWritten) {
    console.error(how.message);
    return exitCode.faults;
  }
  const today = new Date(now).toISOString().slice(0, 10);
  const progress = progressOfSteps();
  const found = await importSite(source, { ...how, isPublished, onProgress: progress.update });
  progress.stop();
  const made = { ...found, imported: await keepAccepted(content, found.imported, { url: how.url, now }) };
  const hrefOf = (path: string) => addressFrom(dirname(resolve(report)), resolve(content, path));
  importTsx();
  const { reportPage } = await import("../import/site/report-page.tsx");
  await mkdir(dirname(report), { recursive: true });
  await writeFile(report, reportPage(made, { hrefOf, today }));
  const isNothing = made.imported.length + made.unchanged + made.leftOut.length === 0;
  console.log(isNothing ? `There is no page and no text in ${source}.` : inWords(made));
  console.log(`What each needs, worst first: ${report}. Open it in a browser.`);
  return made.imported.length + made.unchanged > 0 ? exitCode.done : exitCode.faults;
}

/** The address of a file as a page in a folder links to it. */
function addressFrom(folder: string, file: string): string {
  const way = relative(folder, file);
  if (way.startsWith(`..${sep}..${sep}..`)) return pathToFileURL(file).href;
  return way.split(sep).map(encodeURIComponent).join("/");
}

/** The first doubts of an import: the report has all. */
const mostNamed = 5;

function inWords({ imported, unchanged, leftOut }: SiteReport): string {
  const doubtful = leftOut.filter(({ isDoubtful }) => isDoubtful);
  const published = imported.filter(({ status }) => status === "published").length;
  const [others, more] = [leftOut.length - doubtful.length, doubtful.length - mostNamed];
  return [
    ...(published > 0
      ? [say(published, "1 release is written as published.", "releases are written as published.")]
      : []),
    say(imported.length - published, "1 release is written as a draft.", "releases are written as drafts."),
    ...(unchanged > 0
      ? [
          say(
            unchanged,
            "1 was imported before, and nothing of it was changed.",
            "were imported before, and nothing of them was changed.",
          ),
        ]
      : []),
    ...doubtful.slice(0, mostNamed).map(({ source, reason }) => `  ${source}: ${reason}`),
    ...(more > 0 ? [say(more, "  and 1 more to decide about.", "more to decide about.", "  and ")] : []),
    ...(others > 0 ? [say(others, "1 page or text is no release.", "pages or texts are no releases.")] : []),
  ].join("\n");
}

function say(count: number, one: string, many: string, before = ""): string {
  return count === 1 ? one : `${before}${count.toLocaleString("en-GB")} ${many}`;
}

function isIn(folder: string, file: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return !way.startsWith("..") && !isAbsolute(way);
}

/** A bar for each step: what is read, then what is written. */
function progressOfSteps() {
  let step: { readonly unit: string; readonly bar: ReturnType<typeof showProgress> } | undefined;
  return {
    update: (unit: string, done: number, all: number) => {
      if (step?.unit !== unit) {
        step?.bar.stop();
        step = { unit, bar: showProgress(unit) };
      }
      step.bar.update(done, all);
    },
    stop: () => step?.bar.stop(),
  };
}
