import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../problems/problem.ts";
import type { DeskFacts } from "../../facts.ts";
import { stopsOf, worstFirst } from "../../reading/problems-of.ts";
import type { DeskReading } from "../../reading/read-text.ts";
import { isDraft, stopping } from "../../ready.ts";
import { mediaOf } from "../added-files.ts";
import { now } from "../now.ts";
import { type OpenText, readOpen } from "../read-open.ts";
import { useSpelling } from "./spelling.ts";

/** In milliseconds: so long after the last key the text is read. */
const pause = 150;
/** In milliseconds after that: each fix that is certain takes another reading to prove, and there may be many. Keys are heard between them. */
const pauseForFixes = 300;

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
export function useReading(
  open: Omit<OpenText, "facts"> | undefined,
  facts: DeskFacts | undefined,
): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  const spelling = useSpelling();
  const { kind, path, text } = open ?? {};
  const added = open?.added.size;
  useEffect(() => {
    if (!open || !facts) return undefined;
    const whole = { ...open, facts };
    let waiting = setTimeout(
      () => {
        const reading = readOpen(whole, now());
        const found = readingOf(whole, reading);
        setReading(found);
        if (found.problems.length === 0) return;
        const proofs = reading.prove();
        const step = () => {
          const { done, value } = proofs.next();
          if (done) setReading({ ...found, problems: worstFirst(value, path, facts) });
          else waiting = setTimeout(step);
        };
        waiting = setTimeout(step, pauseForFixes);
      },
      reading ? pause : 0,
    );
    return () => clearTimeout(waiting);
  }, [kind, path, text, added, facts, spelling]);
  return reading;
}

function readingOf({ facts, added, ...file }: OpenText, reading: DeskReading): Reading {
  const problems = worstFirst(reading.problems, file.path, facts);
  const open = { ...file, added: mediaOf(added), now: now() };
  return { text: open.text, problems, stops: isDraft(open.text) ? stopsOf(open, facts) : stopping(problems) };
}
