import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { type Problem, sortProblems } from "../../problems/problem.ts";
import { countChecker } from "./counts.ts";
import { tracesOf } from "./look-for.ts";
import { formOf, layersOf, listOutput, originals, unfolded } from "./output.ts";
import { surfaceAt } from "./surface.ts";
import { filesIn } from "./texts.ts";
import type { Kind, Traces } from "./traces.ts";
import { withheldFrom } from "./withheld.ts";

/** What a build is to be proved by. */
interface Proof {
  /** All that `content/` holds. */
  readonly whole: Newsroom;
  /** What the public may see of it. */
  readonly shown: Newsroom;
  readonly now: Instant;
}

/** After so many, one does not look on: all have one cause. */
const mostLeaks = 20;

/** A text that leaks whole is many rows of words. */
const mostHits = 200;

/**
 * Searches every byte of a built site, and of what lies beside it for its host, for what the public may not see: names, texts and files, however they are written.
 * Each problem names the file and the surface, and nothing of what was found.
 */
export function findLeaks(folders: readonly string[], { whole, shown, now }: Proof): Problem[] {
  const withheld = withheldFrom(whole, shown, now);
  if (withheld.length === 0) return [];
  const traces = tracesOf(withheld, shown, now);
  const originalIn = originals(
    withheld.flatMap(({ kind, files }) => files.map((original) => ({ original, of: kind }))),
  );

  const saysWrongCount = countChecker(shown);

  const problems: Problem[] = [];
  const output = folders.flatMap((folder) => listOutput(folder).map((entry) => ({ ...entry, folder })));
  for (const { folder, path, isFile } of output) {
    if (problems.length >= mostLeaks) break;
    const inName = inPath(path, traces);
    if (inName) problems.push(leak(veiled(path, traces), "the name of a file or folder", inName));
    if (!isFile) continue;
    const bytes = readFileSync(join(folder, path));
    if (saysWrongCount(path, bytes)) problems.push(wrongCount(path));
    const found = new Map<string, Kind>();
    for (const layer of layersOf(path, bytes)) {
      const original = originalIn(layer);
      if (original) found.set(surfaceAt(path, layer, 0), original);
      const text = unfolded(path, layer);
      let hits = 0;
      traces.find(text, formOf(path, layer), (kind, end) => {
        hits += 1;
        if (hits <= mostHits) found.set(surfaceAt(path, text, end), kind);
      });
    }
    // A document that is published as its author gave it says what its author says.
    const original = found.size > 0 ? filesIn(shown).find(({ address }) => address === `/${path}`)?.file : undefined;
    if (original && readFileSync(original).equals(bytes)) continue;
    for (const [surface, kind] of found) problems.push(leak(inName ? veiled(path, traces) : path, surface, kind));
  }
  return sortProblems(problems);
}

function inPath(path: string, traces: Traces): Kind | undefined {
  let found: Kind | undefined;
  traces.find(Buffer.from(path), "text", (kind) => {
    found = kind;
  });
  return found;
}

/** A path up to the first part that must not be told. */
function veiled(path: string, traces: Traces): string {
  const [top = ""] = path.split("/");
  return top === path || inPath(top, traces) ? "…" : `${top}/…`;
}

function leak(path: string, surface: string, kind: Kind): Problem {
  return told(path, `${surface} holds something that is not public: ${kind}`);
}

function told(path: string, message: string): Problem {
  const fix = "the template or the code that let it through put right; the site is as it was";
  return { rule: "leak", level: "error", at: { path, line: 1, column: 1 }, message, fix };
}

function wrongCount(path: string): Problem {
  return told(path, "the count of a list is not the number of what is public");
}
