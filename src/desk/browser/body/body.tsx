import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { bodyOf, setBody } from "../../header/body.ts";
import { bodyWords as words } from "../../words/body.ts";
import type { Part } from "../part.ts";
import { type CutBody, cutNotes, joinNotes } from "./cut-notes.ts";
import { MarkdownField } from "./markdown-field.tsx";

/** Of what was typed, so many texts are remembered, which come back from Sveltia one after the other. */
const mostSent = 50;

/** The text below the header, and of a release the notes to editors, each in its field. */
export function Body({ part }: { readonly part: Part }) {
  const hasNotes = part.kind === "releases";
  const cut = (text: string): CutBody =>
    hasNotes ? cutNotes(bodyOf(text)) : { text: bodyOf(text), marks: "", notes: "", needsHeading: false };
  const [shown, setShown] = useState(() => cut(part.text));
  const sent = useRef<string[]>([]);

  // What somebody is typing is not cut anew below the caret: that waits until the field is left.
  useEffect(() => {
    const at = sent.current.lastIndexOf(part.text);
    sent.current = at < 0 ? [] : sent.current.slice(at);
    if (at < 0) setShown(cut(part.text));
  }, [part.text]);

  const change = (typed: Partial<CutBody>) => {
    const next = { ...shown, ...typed };
    const text = setBody(part.text, joinNotes(next));
    setShown(next);
    sent.current = [...sent.current, text].slice(-mostSent);
    part.change(text);
  };
  // What was typed last may be still on its way through Sveltia.
  const leave = () => setShown(cut(sent.current.includes(part.text) ? (sent.current.at(-1) ?? part.text) : part.text));
  const firstLine = firstLineOf(part.text);
  // Lines matter to problems alone, which are of the text that was read last: a text is long to be cut on every key.
  const { text, marks } = useMemo(() => cut(part.text), [part.problems]);
  const firstOfNotes = firstLine + linesIn(text + marks);
  return (
    <>
      <MarkdownField
        id="desk-body"
        part={part}
        label={words.labels[part.kind] ?? words.label}
        value={shown.text}
        others={shown.notes}
        lines={[firstLine, hasNotes && marks ? firstOfNotes - 1 : Number.MAX_SAFE_INTEGER]}
        change={(typed) => change({ text: typed })}
        leave={leave}
      />
      {hasNotes && (
        <MarkdownField
          id="desk-notes"
          part={part}
          label={words.notes}
          hint={words.notesHint}
          value={shown.notes}
          others={shown.text}
          lines={marks ? [firstOfNotes, Number.MAX_SAFE_INTEGER] : [0, -1]}
          change={(typed) => change({ notes: typed })}
          leave={leave}
        />
      )}
    </>
  );
}

/** The line of a file, from 1, on which its text begins: below the header and the empty line after it. */
function firstLineOf(text: string): number {
  const [above = ""] = /^\uFEFF?---[ \t]*\r?\n(?:.*?\r?\n)?---[ \t]*(?:\r?\n){0,2}/s.exec(text) ?? [];
  return linesIn(above) + 1;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}
