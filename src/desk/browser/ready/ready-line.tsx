import { useEffect } from "preact/hooks";
import { isDraft, readinessOf } from "../../ready.ts";
import { problemWords } from "../../words/problem.ts";
import { readyWords as words } from "../../words/ready.ts";
import { focusOn } from "../form/go-to-field.ts";
import { problemsId } from "../problems/problems.tsx";
import type { ControlProps } from "../sveltia/props.ts";
import { useLastReading } from "./last-reading.ts";

/**
 * Says whether something stops the open text from being handed to a colleague or published, and tells Sveltia CMS. What that is stands in
 * the form's list, which announces it too: this only leads there.
 */
export function ReadyLine({ value = "", entry, onChange }: ControlProps) {
  const text = String(entry?.getIn(["data", "text"]) ?? "");
  const found = useLastReading(text)?.stops;
  const readiness = found && readinessOf(found);
  useEffect(() => {
    if (readiness !== undefined && readiness !== value) onChange(readiness);
  }, [readiness, value, onChange]);
  if (!found) return null;
  return (
    <div class="desk-ready">
      <p>
        {found.length === 0 ? words.nothing : words.stopped(found.length)}
        {found.length > 0 && isDraft(text) && ` ${words.ofDraft}`}
      </p>
      {found.length > 0 && (
        <button type="button" onClick={() => focusOn(problemsId)}>
          {problemWords.show}
        </button>
      )}
    </div>
  );
}
