import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "../../../src/content/files/file-names.ts";
import { listFiles } from "../../../src/content/files/files.ts";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { packFacts, unpackFacts } from "../../../src/desk/facts-pack.ts";
import type { DeskKind } from "../../../src/desk/kinds.ts";
import { deskReader } from "../../../src/desk/reading/read-text.ts";
import { withSettings } from "../../../src/desk/reading/with-settings.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import type { Edition } from "../../../src/newsroom/edition.ts";
import type { Instant } from "../../../src/newsroom/instant.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { previewOf } from "../../../src/newsroom/preview.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { publicNewsroom, shownNewsroom } from "../../../src/publishing/gate.ts";

/** What the check says of each file of a folder that an officer can open, and what the desk says of the same text. */
export interface BothReadings {
  readonly path: string;
  readonly checked: readonly Problem[];
  readonly desk: readonly Problem[];
  /** The readings that it took to prove its fixes. */
  readonly steps: number;
}

/**
 * Reads a content folder as the check does, and each text of it in the desk of its preview, or in the one that is published; `settings` is
 * the text of `site.yaml` before it was changed.
 */
export async function readBoth(
  folder: string,
  now: Instant,
  way: "preview" | "published" = "preview",
  settings?: string,
): Promise<readonly BothReadings[]> {
  const { value: newsroom, problems } = await readNewsroom(folder, now);
  if (!newsroom) return [];
  const named = problems.map((problem) => inContent(problem, folder));
  const edition =
    way === "preview" ? previewEdition(newsroom, problems, folder, now) : arrange(publicNewsroom(newsroom, now), now);
  const made = unpackFacts(packFacts(factsOf(edition)));
  const textAt = (path: string) => readFileSync(join(folder, path), "utf8");
  const files = listFiles(folder).files.map(({ path }) => path);
  const facts = files.includes("site.yaml") ? withSettings(made, settings ?? textAt("site.yaml"), now) : made;
  const read = deskReader(facts);
  return files.flatMap((path) => {
    const kind = kindOf(path);
    if (!kind) return [];
    const checked = named.filter(({ at }) => at.path === `content/${path}`);
    const proofs = read({ kind, path, text: textAt(path), added: new Map(), now }).prove();
    let steps = 0;
    let step = proofs.next();
    for (; !step.done; step = proofs.next()) steps += 1;
    return [{ path, checked, desk: step.value, steps }];
  });
}

/** The edition that `npm start` shows. */
export function previewEdition(
  newsroom: Newsroom,
  problems: readonly Problem[],
  folder: string,
  now: Instant,
): Edition {
  const below = (path: string) => addressOf(path.slice(folder.length + 1));
  const siteFile = join(folder, "site.yaml");
  const shown = shownNewsroom(newsroom, now);
  const preview = previewOf({ newsroom: shown, problems, siteFile, addressOf: below, now, isOtherMinute: false });
  return arrange(shown, now, preview);
}

function kindOf(path: string): DeskKind | undefined {
  if (path === "site.yaml") return "site";
  if (path === "accessibility.yaml") return "statement";
  if (!path.endsWith(".md")) return undefined;
  return path.startsWith("news/") ? "releases" : path.startsWith("strategies/") ? "strategies" : "pages";
}

function inContent(problem: Problem, folder: string): Problem {
  return JSON.parse(JSON.stringify(problem).replaceAll(folder, "content"));
}
