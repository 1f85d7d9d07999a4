import { useEffect } from "preact/hooks";
import { readinessOf, stopping } from "../../ready.ts";
import { readyWords as words } from "../../words.ts";
import type { ControlProps } from "../sveltia/props.ts";
import { useLastReading } from "./last-reading.ts";

/** How many of the sentences stand here; all of them stand below. */
const most = 3;

/** Says whether something stops the open text from being handed to a colleague or published, and tells Sveltia CMS. */
export function ReadyLine({ value = "", entry, onChange }: ControlProps) {
  const reading = useLastReading(String(entry?.getIn(["data", "text"]) ?? ""));
  const found = reading && stopping(reading.problems);
  const readiness = reading && readinessOf(reading.problems);
  useEffect(() => {
    if (readiness !== undefined && readiness !== value) onChange(readiness);
  }, [readiness, value, onChange]);
  if (!found) return null;
  return (
    <div class="desk-ready">
      <p role="status">{found.length === 0 ? words.nothing : words.stopped(found.length)}</p>
      {found.length > 0 && (
        <ul>
          {found.slice(0, most).map(({ message, fix, at }) => (
            <li key={`${message} ${at.line}`}>{words.problem(message, fix)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
