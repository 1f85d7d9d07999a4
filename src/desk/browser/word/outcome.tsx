import { useId } from "preact/hooks";
import { dayInWords, timeInWords } from "../../../newsroom/dates.ts";
import { wordDropWords as words } from "../../words/word-drop.ts";
import type { Doubt } from "./doubts.ts";

/** What became of a document that is in the form. */
export interface Taken {
  readonly name: string;
  readonly found: ReadonlyMap<string, string>;
  readonly pictures: number;
  readonly doubts: readonly Doubt[];
  /** The form before and after. */
  readonly before: string;
  readonly after: string;
}

interface OutcomeProps {
  readonly taken: Taken;
  readonly goTo: (field: string) => void;
  /** Brings back what was there; undefined once somebody has written on. */
  readonly undo: (() => void) | undefined;
  readonly close: () => void;
}

/** What was found in a document, what is missing, and what to look at, each with the way to its field. */
export function Outcome({ taken: { found, pictures, doubts }, goTo, undo, close }: OutcomeProps) {
  const missing = doubts.filter(({ isMissing }) => isMissing);
  const doubtful = doubts.filter(({ isMissing }) => !isMissing);
  const shown = [...found].flatMap(([key, value]) => {
    const name = words.names[key];
    if (name === undefined) return [];
    if (key === "body") return [[name, words.words(value.split(/\s+/).length)]];
    if (key === "image") return [[name, words.pictures(pictures)]];
    return value === "" ? [] : [[name, key === "date" || key === "embargo" ? momentInWords(value) : value]];
  });
  return (
    <div>
      <h3>{words.found}</h3>
      <dl>
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {missing.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <Doubts heading={words.missing} {...{ doubts: missing, goTo }} />
      )}
      {doubtful.length > 0 && <Doubts heading={words.doubtful} {...{ doubts: doubtful, goTo }} />}
      <p class="desk-buttons">
        {undo && (
          <button type="button" onClick={undo}>
            {words.undo}
          </button>
        )}
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </p>
    </div>
  );
}

/** "30 March 2022, 2:15pm" of what a header says. */
function momentInWords(written: string): string {
  const [day = "", time] = written.split(" ");
  return time ? `${dayInWords(day, "en-GB")}, ${timeInWords(time, "en-GB")}` : dayInWords(day, "en-GB");
}

interface DoubtsProps {
  readonly heading: string;
  readonly doubts: readonly Doubt[];
  readonly goTo: (field: string) => void;
}

function Doubts({ heading, doubts, goTo }: DoubtsProps) {
  const id = useId();
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {doubts.map(({ field, sentence }, index) => (
          <li key={sentence}>
            <span id={`${id}-${index}`} dir="auto">
              {sentence}
            </span>{" "}
            <button type="button" aria-describedby={`${id}-${index}`} onClick={() => goTo(field)}>
              {words.goTo}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
