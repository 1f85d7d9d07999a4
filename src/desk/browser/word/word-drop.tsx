import { useId, useRef, useState } from "preact/hooks";
import { dayIn } from "../../../newsroom/dates.ts";
import { NotWritten } from "../../../writing/not-written.ts";
import { wordDropWords as words } from "../../words/word-drop.ts";
import { now } from "../now.ts";
import type { Part } from "../part.ts";
import type { Doubt } from "./doubts.ts";
import type { ImportedFile } from "./import-file.ts";
import { asKind, foundIn, hasWords, putBelow, replaced, withPictures } from "./into-form.ts";
import { Outcome, type Taken } from "./outcome.tsx";
import { useDrop } from "./use-drop.ts";

type State =
  | { readonly is: "waiting"; readonly said?: string }
  | { readonly is: "reading"; readonly name: string }
  | { readonly is: "asking"; readonly name: string; readonly file: ImportedFile; readonly doubts: readonly Doubt[] }
  | { readonly is: "failed"; readonly said: string }
  | { readonly is: "taken"; readonly taken: Taken };

const accepted = ".docx,.docm,.dotx,.odt,.rtf,.eml,.html,.htm,.txt,.md";

interface WordDropProps {
  readonly part: Part;
  /** Moves to the field of a key: `title`, `image.alt`, `body`. */
  readonly goTo: (field: string) => void;
}

/** Takes a document that is dropped on the form, or chosen, and fills in the form from it. */
export function WordDrop({ part, goTo }: WordDropProps) {
  const [state, setState] = useState<State>({ is: "waiting" });
  const current = useRef(part);
  current.current = part;
  const heading = useId();

  const take = async (name: string, file: ImportedFile, doubts: readonly Doubt[], into: typeof replaced) => {
    try {
      const addresses = new Map<string, string>();
      for (const { path, bytes } of file.media) {
        const picture = new File([bytes as Uint8Array<ArrayBuffer>], path.replace(/^media\//, ""));
        addresses.set(path, await current.current.add(picture));
      }
      const { kind, text: before, path, change } = current.current;
      const imported = asKind(withPictures(file.text, addresses), kind);
      const after = into(before, imported, path !== undefined);
      change(after);
      const found = foundIn(asKind(file.text, kind));
      setState({ is: "taken", taken: { name, found, pictures: file.media.length, doubts, before, after } });
    } catch (error) {
      setState({ is: "failed", said: words.failed(name, reasonOf(error)) });
    }
  };

  const read = async (chosen: File) => {
    const { name } = chosen;
    setState({ is: "reading", name });
    try {
      const { importFile, doubtsOf } = await loadReader();
      const { site, media, releases } = current.current.facts;
      const file = await importFile(new Uint8Array(await chosen.arrayBuffer()), name, {
        site,
        today: dayIn(now(), site.timeZone),
        wasPublished: releases.length > 0,
        isTaken: (path) => Object.hasOwn(media, path.replace(/^media\//, "")),
      });
      const doubts = doubtsOf(file.remarks, file.unit);
      if (hasWords(current.current.text)) setState({ is: "asking", name, file, doubts });
      else await take(name, file, doubts, replaced);
    } catch (error) {
      setState({ is: "failed", said: words.failed(name, reasonOf(error)) });
    }
  };
  const isOver = useDrop((file) => void read(file));

  if (part.kind === "site" || part.kind === "statement") return null;
  const isQuiet = !isOver && state.is === "waiting" && hasWords(part.text);
  return (
    <section class={classOf(isOver, isQuiet)} aria-labelledby={heading}>
      <h2 id={heading} class={isQuiet ? "desk-hidden" : undefined}>
        {isOver ? words.dropHere : words.heading}
      </h2>
      <p class="desk-word-way-in">
        <label class="desk-button">
          <input
            type="file"
            accept={accepted}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              if (file) void read(file);
            }}
          />
          {words.choose}
        </label>
        <span>{isQuiet ? words.orInstead : words.or}</span>
      </p>
      <div role="status" tabIndex={-1}>
        {state.is === "reading" && <p>{words.reading(state.name)}</p>}
        {state.is === "waiting" && state.said && <p>{state.said}</p>}
        {state.is === "failed" && <p class="desk-word-failed">{state.said}</p>}
        {state.is === "asking" && <p>{words.asks(state.name)}</p>}
        {state.is === "taken" && (
          <p>
            {words.done(state.taken.name)} {words.nothingSent}
          </p>
        )}
      </div>
      {state.is === "asking" && (
        <p class="desk-buttons">
          <button type="button" onClick={() => void take(state.name, state.file, state.doubts, replaced)}>
            {words.replace}
          </button>
          <button type="button" onClick={() => void take(state.name, state.file, state.doubts, putBelow)}>
            {words.below}
          </button>
          <button type="button" onClick={() => setState({ is: "waiting" })}>
            {words.cancel}
          </button>
        </p>
      )}
      {state.is === "taken" && (
        <Outcome
          taken={state.taken}
          goTo={goTo}
          undo={
            part.text === state.taken.after
              ? () => {
                  part.change(state.taken.before);
                  setState({ is: "waiting", said: words.undone });
                }
              : undefined
          }
          close={() => setState({ is: "waiting" })}
        />
      )}
    </section>
  );
}

/** It stands back where the form is filled in already. */
function classOf(isOver: boolean, isFilled: boolean): string {
  if (isOver) return "desk-word is-over";
  return isFilled ? "desk-word is-quiet" : "desk-word";
}

/** Why a document is not in the form: a sentence of the importer or of the form, or what nobody foresaw. */
function reasonOf(error: unknown): string {
  if (error instanceof NotWritten) return error.inForm;
  return words.unknown(error instanceof Error ? error.message : String(error));
}

/** What reads documents, which is loaded once there is one. */
async function loadReader() {
  return import("./reader.ts").catch(() => {
    throw new NotWritten(words.noAnswer);
  });
}
