import { gatedItems } from "../kinds/kinds.ts";
import { address } from "../newsroom/address.ts";
import { instantInWords } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import { mediaOf } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { isHeld, isPublic } from "../newsroom/visibility.ts";
import type { Problem } from "../problems/problem.ts";
import { publicNewsroom } from "./gate.ts";

/** Problems by who may hear of them, and how much they matter now. */
interface ProblemsByVisibility {
  /** Of what the public sees, and of the site itself. */
  readonly open: readonly Problem[];
  /** Of drafts, held items and files that do not clearly say when they may be seen: their names and words are nobody else's. */
  readonly withheld: readonly Problem[];
  /** Advice on releases that have been public for more than 30 days. */
  readonly old: readonly Problem[];
}

const aMonth = 30 * 86_400_000;

/**
 * Sorts problems by the item they are in. One of what the public sees that names something withheld (a link to it, a name
 * like it) is reported without the words.
 */
export function byVisibility(
  problems: readonly Problem[],
  newsroom: Newsroom | undefined,
  now: Instant,
): ProblemsByVisibility {
  const items = new Map((newsroom ? gatedItems(newsroom) : []).map((item) => [item.path, item]));
  const shut = new Set(
    problems.flatMap(({ isWithheld, level, at }) => (isWithheld && level === "error" ? at.path : [])),
  );
  const kindOf = (problem: Problem): keyof ProblemsByVisibility => {
    if (problem.isWithheld || shut.has(problem.at.path)) return "withheld";
    const item = items.get(problem.at.path);
    if (!item) return "open";
    if (!isPublic(item, now)) return "withheld";
    return problem.level === "advice" && item.kind === "release" && now - item.opens > aMonth ? "old" : "open";
  };
  const { open = [], withheld = [], old = [] } = Object.groupBy(problems, kindOf);
  const secrets = newsroom && open.length > 0 ? secretsOf(newsroom, withheld, now) : [];
  return { open: open.map((problem) => veiled(problem, secrets)), withheld, old };
}

/** A shorter address stands in other words by chance. */
const shortest = 6;

/** The names, addresses and minutes of what the public does not see yet, old addresses and topics too. */
function secretsOf(newsroom: Newsroom, withheld: readonly Problem[], now: Instant): string[] {
  const { site } = newsroom;
  const { topics, redirects } = publicNewsroom(newsroom, now).site;
  const items = gatedItems(newsroom).filter((item) => !isPublic(item, now));
  const minutes = items.filter((item) => isHeld(item, now)).map((item) => instantInWords(item.opens, site));
  const files = [
    ...items.flatMap((item) => [item, ...mediaOf(item)].map((it) => ("path" in it ? it.path : it.file))),
    ...withheld.map(({ at }) => at.path),
  ];
  const names = files.map((file) => file.replace(/^.*[\\/]/, "").replace(/\.md$/, ""));
  const addresses = [
    ...items.map((item) => item.address),
    ...without(site.topics, topics).map(({ slug }) => address.topic(slug)),
  ];
  const old = without(site.redirects, redirects).flatMap(({ from }) => [`redirects.${from}`, from]);
  return [
    ...new Set([
      ...addresses.map((one) => one.replace(/\/$/, "")),
      ...old.filter((one) => one.length >= shortest),
      ...minutes,
      ...names,
    ]),
  ];
}

function without<T>(whole: readonly T[], shown: readonly T[]): T[] {
  const seen = new Set(shown);
  return whole.filter((one) => !seen.has(one));
}

function veiled(problem: Problem, secrets: readonly string[]): Problem {
  const { at, message, fix, paste = [] } = problem;
  const { field = "" } = at;
  const isSecret = (text: string) => secrets.some((secret) => text.includes(secret) || isCutIn(text, secret));
  if (![field, message, fix, ...paste].some(isSecret)) return problem;
  return {
    ...problem,
    rule: "unseen-target",
    at: isSecret(field) ? { ...at, field: undefined } : at,
    message: "this mentions something not yet public",
    fix: "run npm run check for details",
    paste: undefined,
    pasteOver: undefined,
  };
}

/** Whether a text that was cut off ends in the beginning of some words. */
function isCutIn(text: string, words: string): boolean {
  const end = text.endsWith("…") ? text.slice(-words.length - 1, -1) : "";
  return Array.from(end, (_, from) => end.slice(from)).some((rest) => rest.length > 3 && words.startsWith(rest));
}
