import { instantInWords } from "../newsroom/dates.ts";
import { daysAhead, dueInWords, dueOf } from "../newsroom/due.ts";
import { countOf } from "../newsroom/format.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import {
  type PublicationEntry,
  type PublicationStatus,
  publicationStatusOf,
  statusOfChanged,
} from "../newsroom/publication-status.ts";
import { mostOfAFile, worstFirst } from "../problems/one-screen.ts";
import { adviceInWords, countInWords, type Problem } from "../problems/problem.ts";
import { autolink, code, codeBlock, inline } from "./markdown.ts";

/** Why a run takes place: a change waits to be merged, a change was merged, or the time has come. */
export type Occasion = "proposal" | "merge" | "schedule";

/** What the summary of the content is made from. */
export interface ContentRun {
  readonly occasion: Occasion;
  /** Undefined where it could not be read. */
  readonly newsroom: Newsroom | undefined;
  /** Those worth reporting now. */
  readonly problems: readonly Problem[];
  readonly now: Instant;
  /** The files of the change, from the project's folder; undefined where nobody knows. */
  readonly changed: ReadonlySet<string> | undefined;
  /** Texts that the change takes away. */
  readonly gone: readonly string[];
  /** How to publish everything else now. */
  readonly rest: string | undefined;
  /** Held releases as journalists get them. Nobody else may see the page. */
  readonly press: readonly PressRelease[];
}

/** The file of a held release, and its text for journalists. */
export interface PressRelease {
  readonly path: string;
  readonly text: string;
}

/** The most entries of one list, and characters of one text: GitHub shows no summary of more than 1 MiB. */
const most = { entries: 50, characters: 1_000, due: 5, press: 5, pressCharacters: 30_000 };

const whenMerged: Readonly<Record<Occasion, string>> = {
  proposal: "When every check has passed and a second person has merged this change, this is what the public gets.",
  merge: "When every check has passed, this is what the public gets.",
  schedule: "When every check has passed, the site stands like this.",
};

/** What a run means for the public, for the summary page of the run on GitHub, in Markdown. */
export function contentSummary(run: ContentRun): string {
  const { occasion, newsroom, problems, now, changed, gone, rest, press } = run;
  const stops = problems.some(({ level }) => level === "error");
  const counted = countInWords(problems) || "Nothing is wrong with the content.";
  return [
    "# What goes live",
    `**${inline(counted)}** ${stops ? "Until every error is mended, the site stays as it was." : whenMerged[occasion]}`,
    ...problemSections(stops ? "What to mend" : "Advice", problems),
    ...(rest ? [inline(rest)] : []),
    ...(newsroom
      ? publicationSections(statusOfChanged(publicationStatusOf(newsroom, now), changed), gone, newsroom, stops)
      : []),
    ...(stops ? [] : pressSection(press)),
    ...(newsroom && !stops ? dueSection(newsroom, now) : []),
  ].join("\n\n");
}

/** What the part of the summary page about finished pages is called. */
export const pagesHeading = "The pages";

/** What a check of the finished pages found, for the summary page. Empty where it found nothing. */
export function siteSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  return [
    `# ${pagesHeading}`,
    `**${inline(countInWords(problems))}**`,
    ...problemSections("What to mend", problems),
  ].join("\n\n");
}

function problemSections(heading: string, problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  // Errors first, so that none is among those left out.
  const { error = [], advice = [] } = Object.groupBy(problems, ({ level }) => level);
  const shown = [...error, ...advice].slice(0, most.entries);
  const left = problems.length - shown.length;
  const byFile = Map.groupBy(shown, ({ at }) => at.path);
  return [
    `## ${heading}`,
    ...[...byFile].flatMap(([path, inFile]) => [`### ${code(path)}`, ...fileEntries(inFile)]),
    ...(left > 0 ? [`And ${left} more: the log of the run has them all.`] : []),
  ];
}

/** What is wrong with a file: errors, then the worst advice, and more of it folded up. */
function fileEntries(inFile: readonly Problem[]): string[] {
  const { error = [], advice = [] } = Object.groupBy(inFile, ({ level }) => level);
  const worst = worstFirst(advice);
  const more = worst.slice(mostOfAFile);
  return [
    [...error, ...worst.slice(0, mostOfAFile)].map(problemEntry).join("\n"),
    ...(more.length > 0
      ? [
          `<details><summary>${countOf(more.length, "more piece")} of advice</summary>`,
          more.map(problemEntry).join("\n"),
          "</details>",
        ]
      : []),
  ];
}

function problemEntry(problem: Problem): string {
  const {
    rule,
    level,
    at: { line, field },
    message,
    fix,
    paste = [],
  } = problem;
  const place = [`line ${line}`, field && code(field)].filter(Boolean).join(", ");
  const sentence = `${level === "advice" ? `${adviceInWords(problem)}, ` : ""}${place}: ${inline(short(message))} → ${inline(short(fix))} ${code(rule)}`;
  const isLong = paste.join("\n").length > most.characters;
  const block = paste.length > 0 && !isLong ? ["", ...codeBlock(paste), ""] : [];
  return [`- ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`, ...block].join("\n");
}

function publicationSections(
  { live, held, drafts, takenDown }: PublicationStatus,
  gone: readonly string[],
  { site }: Newsroom,
  stops: boolean,
): string[] {
  if (live.length + held.length + drafts.length + takenDown.length + gone.length === 0)
    return ["This change touches no release, strategy or page."];
  return [
    ...section(stops ? "Would go live now" : "Goes live now", live, address),
    ...list(
      stops ? "Would be taken down" : "Taken down",
      takenDown.map(({ path, what, url, outcome }) =>
        `- ${code(path)} ${what}\\\n  ${autolink(url)} ${inline(outcome)}`.trimEnd(),
      ),
    ),
    ...section("Held back", held, (item) => `, until ${inline(instantInWords(item.opens, site))}${address(item)}`),
    ...section("Stays a draft, and nobody sees it", drafts, () => ""),
    ...list(
      "No longer in the newsroom",
      gone.map((path) => `- ${code(path)}`),
    ),
  ];
}

/** Each text folded up, in a block that GitHub offers to copy. */
function pressSection(press: readonly PressRelease[]): string[] {
  const shown = press.filter(({ text }) => text.length <= most.pressCharacters).slice(0, most.press);
  const left = press.length - shown.length;
  return [
    ...(press.length > 0 ? ["## Text for journalists"] : []),
    ...shown.flatMap(({ path, text }) => [
      code(path),
      "<details><summary>The text to copy</summary>",
      codeBlock(text.trimEnd().split("\n")).join("\n"),
      "</details>",
    ]),
    ...(left > 0 ? [`And ${left} more: npm run press writes them.`] : []),
  ];
}

/** Lines under a heading; nothing without lines. */
function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.slice(0, most.entries).join("\n")];
}

/** The dates of the whole newsroom that come first, whatever the change is about: nobody else may look. */
function dueSection(newsroom: Newsroom, now: Instant): string[] {
  const due = dueOf(newsroom, now);
  if (due.length === 0) return [];
  const shown = due.slice(0, most.due).map((one) => `- ${inline(short(dueInWords(one)))}\\\n  ${code(one.path)}`);
  const left = due.length - shown.length;
  return [
    `## Due within ${daysAhead} days`,
    shown.join("\n"),
    ...(left > 0 ? [`And ${left} more: npm run due lists them.`] : []),
  ];
}

function address({ url }: PublicationEntry): string {
  return `\\\n  ${autolink(url)}`;
}

function section<T extends PublicationEntry>(
  heading: string,
  items: readonly T[],
  more: (item: T) => string,
): string[] {
  if (items.length === 0) return [];
  const left = items.length - most.entries;
  const entries = items.slice(0, most.entries).map((item) => {
    const part = item.part ? `, ${inline(item.part)}` : "";
    return `- **${inline(short(item.title))}**${part}${more(item)}\\\n  ${code(item.path)}`;
  });
  return [`## ${heading}`, entries.join("\n"), ...(left > 0 ? [`And ${countOf(left, "more file")}.`] : [])];
}

function short(text: string): string {
  return text.length > most.characters ? `${text.slice(0, most.characters)}…` : text;
}
