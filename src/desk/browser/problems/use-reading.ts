import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../problems/problem.ts";
import type { DeskFacts } from "../../facts.ts";
import { problemsOf, stopsOf } from "../../reading/problems-of.ts";
import { isDraft, stopping } from "../../ready.ts";
import { mediaOf } from "../added-files.ts";
import { now } from "../now.ts";
import type { Part } from "../part.ts";
import { useSpelling } from "./spelling.ts";

/** In milliseconds: so long after the last key the text is read. */
const pause = 150;
/** In milliseconds after that: each fix that is certain takes another reading to prove, and there may be many. */
const pauseForFixes = 300;

/** The file that is open, as far as reading it goes. */
type OpenText = Pick<Part, "kind" | "path" | "text" | "added">;

/** A text, and what is wrong with it, worst first. */
export interface Reading {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What stops it from being published, were it no draft. */
  readonly stops: readonly Problem[];
}

/**
 * What is wrong with a text, by the rules of the check: read once nobody has typed for a moment, and once more for the fixes that are
 * certain. Until then it is what was found last; undefined before the first.
 */
export function useReading(open: OpenText | undefined, facts: DeskFacts | undefined): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  const spelling = useSpelling();
  const { kind, path, text } = open ?? {};
  const added = open?.added.size;
  useEffect(() => {
    if (!open || !facts) return undefined;
    let waiting = setTimeout(
      () => {
        setReading(read(open, facts, true));
        waiting = setTimeout(() => setReading(read(open, facts)), pauseForFixes);
      },
      reading ? pause : 0,
    );
    return () => clearTimeout(waiting);
  }, [kind, path, text, added, facts, spelling]);
  return reading;
}

function read({ added, ...file }: OpenText, facts: DeskFacts, isQuick = false): Reading {
  const open = { ...file, added: mediaOf(added), now: now() };
  const problems = problemsOf(open, facts, isQuick);
  return { text: open.text, problems, stops: isDraft(open.text) ? stopsOf(open, facts) : stopping(problems) };
}
