import type { Answers, Job, JobContext, OpenFile } from "../../src/desk/jobs/job.ts";
import { faultsOf } from "../../src/desk/jobs/job.ts";
import type { DeskKind } from "../../src/desk/kinds.ts";
import { allItems, isGatedItem } from "../../src/kinds/kinds.ts";
import type { Instant } from "../../src/newsroom/instant.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { contentFolder, type Files, readFolder, usual } from "./content-folder.ts";

/** A newsroom of some files with what a job asks of it, and the file of it that is open. */
export interface Desk {
  readonly newsroom: Newsroom;
  readonly context: JobContext;
  open(path: string): OpenFile;
  /** What the reader makes of the newsroom with a file as it is after a job, and what it says. */
  after(file: {
    readonly path: string;
    readonly text: string;
  }): Promise<{ newsroom: Newsroom; told: string[]; context: JobContext }>;
}

/** The desk of a newsroom that has these files beside the usual ones, at an instant. */
export async function deskOf(files: Files, now: Instant): Promise<Desk> {
  const { newsroom, told } = await readFolder(contentFolder(files), now);
  if (!newsroom) throw new Error(told.join("\n"));
  const all: Files = { ...usual, ...files };
  const context = contextOf(newsroom, now);
  return {
    newsroom,
    context,
    open: (path) => ({
      kind: kindOf(path),
      path,
      text: String(all[path]),
      isSaved: true,
      item: itemOf(newsroom, path),
    }),
    async after({ path, text }) {
      const read = await readFolder(contentFolder({ ...files, [path]: text }), now);
      if (!read.newsroom) throw new Error(read.told.join("\n"));
      return { newsroom: read.newsroom, told: read.told, context: contextOf(read.newsroom, now) };
    },
  };
}

/** The item that a newsroom has of a file, by its path from the content's folder. */
export function itemOf(newsroom: Newsroom, path: string) {
  const found = allItems(newsroom).find((item) => item.path.endsWith(`/${path}`));
  return found && isGatedItem(found) ? found : undefined;
}

function contextOf(newsroom: Newsroom, now: Instant): JobContext {
  const { site, releases, strategies, pages } = newsroom;
  const facts = {
    site,
    words: [],
    releases,
    strategies,
    pages,
    media: {},
    gone: [],
    redirects: [],
  } as unknown as JobContext["facts"];
  return { facts, newsroom, now, read: (path) => itemOf(newsroom, path), readSite: () => site };
}

function kindOf(path: string): DeskKind {
  if (path === "site.yaml") return "site";
  return path.startsWith("news/") ? "releases" : path.startsWith("strategies/") ? "strategies" : "pages";
}

/** The messages of what is wrong with some answers, by question. */
export function faults<File extends OpenFile | undefined>(
  job: Job<File>,
  file: File,
  answers: Answers,
  context: JobContext,
) {
  const found = faultsOf(job.questions(file, answers, context), answers, "missing");
  return Object.fromEntries([...found].map(([name, { message }]) => [name, message]));
}
