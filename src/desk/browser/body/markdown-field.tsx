import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { bodyWords as words } from "../../words/body.ts";
import type { Part } from "../part.ts";
import { apply, selectedIn } from "./apply.ts";
import { block, type Edit, footnote, insertBlock, mark, newLine, newTable } from "./edits.ts";
import { useGoToLine } from "./go-to-line.ts";
import { InsertLink } from "./insert-link.tsx";
import { InsertPicture } from "./insert-picture.tsx";
import { LineProblems } from "./line-problems.tsx";
import { usePaste } from "./use-paste.ts";

export interface MarkdownFieldProps {
  readonly id: string;
  readonly part: Part;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What else of the page has footnotes. */
  readonly others: string;
  /** The first and the last line of the file that it holds. */
  readonly lines: readonly [first: number, last: number];
  readonly change: (value: string) => void;
  readonly leave: () => void;
}

/** A field for text in Markdown, for people who do not know it: buttons write it, and what is pasted becomes it. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { id, part, label, hint, value, others, lines, change, leave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<"link" | "picture">();
  const hintId = useId();
  const countId = useId();

  useLayoutEffect(() => {
    const { current } = field;
    // Whatever is written into a field ends its undo; a line that is just begun at the end is no other text.
    if (current && current.value.trimEnd() !== value.trimEnd()) current.value = value;
  }, [value]);
  useLayoutEffect(() => grow(field.current));
  const edit = (make: (selected: ReturnType<typeof selectedIn>) => Edit | undefined) => {
    const { current } = field;
    const made = current && make(selectedIn(current));
    if (current && made) apply(current, made);
    return made !== undefined;
  };
  const length = useMemo(() => words.length(value), [value]);
  const { said, remarks, isBusy, onPaste, onDrop } = usePaste(part, field);
  useGoToLine(field, lines);
  useEffect(() => grow(field.current), [open]);

  const actions = {
    bold: () => edit((selected) => mark(selected, "**")),
    heading: () => edit((selected) => block(selected, "heading")),
    list: () => edit((selected) => block(selected, "list")),
    numbers: () => edit((selected) => block(selected, "numbers")),
    link: () => setOpen(open === "link" ? undefined : "link"),
    quote: () => edit((selected) => block(selected, "quote")),
    picture: () => setOpen(open === "picture" ? undefined : "picture"),
    table: () => edit((selected) => insertBlock(selected, newTable, "Heading")),
    footnote: () => edit((selected) => footnote(selected, others)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (key === "enter" && !event.shiftKey && !event.isComposing && !event.ctrlKey && !event.metaKey) {
      if (edit(newLine)) event.preventDefault();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const action = { b: actions.bold, i: () => edit((selected) => mark(selected, "*")), k: actions.link }[key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <div class="desk-text">
      <label for={id}>{label}</label>
      {hint && (
        <p class="desk-hint" id={hintId}>
          {hint}
        </p>
      )}
      <fieldset class="desk-toolbar">
        <legend>{words.toolbar(label)}</legend>
        {Object.entries(actions).map(([name, act]) => (
          <button
            key={name}
            type="button"
            // The field keeps its focus, and with it what is marked on touch screens.
            onMouseDown={(event) => event.preventDefault()}
            aria-expanded={name === "link" || name === "picture" ? open === name : undefined}
            title={words.keys[name]}
            onClick={() => void act()}
          >
            {words.actions[name as keyof typeof actions]}
          </button>
        ))}
      </fieldset>
      {open === "link" && <InsertLink part={part} field={field} close={() => setOpen(undefined)} />}
      {open === "picture" && <InsertPicture part={part} field={field} close={() => setOpen(undefined)} />}
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={id === "desk-body" ? 12 : 4}
        spellcheck
        aria-describedby={`${countId} ${hint ? hintId : ""}`.trim()}
        aria-busy={isBusy}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onDrop={onDrop}
      />
      <p class="desk-hint" id={countId}>
        {length}
      </p>
      <div role="status">
        {said && <p class="desk-hint">{said}</p>}
        {remarks.length > 0 && (
          <ul>
            {remarks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <LineProblems part={part} lines={lines} />
    </div>
  );
}

/** As high as its text, where the browser does not see to that itself. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports("field-sizing", "content")) return;
  const { scrollTop } = document.documentElement;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
  document.documentElement.scrollTop = scrollTop;
}
