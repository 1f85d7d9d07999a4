import { useId, useState } from "preact/hooks";
import type { Fault, Option, Question } from "../../jobs/job.ts";
import { jobWords } from "../../words/job.ts";

const words = jobWords.dialog;
const mostFound = 8;

interface FieldProps {
  readonly question: Question;
  readonly answer: string;
  /** What is wrong with the answer, once it is to be said. */
  readonly fault: Fault | undefined;
  change(answer: string): void;
}

/** A question with its field, and what is wrong with the answer beside it. */
export function QuestionField({ question, answer, fault, change }: FieldProps) {
  const id = useId();
  const { label, hint, isOptional } = question;
  const asked = label + (isOptional ? words.optional : "");
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
  const field = { id, described, answer, isWrong: fault !== undefined, change };
  const { answer: kind } = question;
  const about = (
    <>
      {hint && (
        <p id={`${id}-hint`} class="desk-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="desk-fault">
          {fault.message}{" "}
          {fault.instead?.map(({ value, label }) => (
            <button key={value} type="button" onClick={() => change(value)}>
              {words.instead(label)}
            </button>
          ))}
        </p>
      )}
    </>
  );
  if (kind.kind === "choice" && (isOptional || kind.options.length > mostFound))
    return (
      <div class="desk-question" data-wrong={fault ? "" : undefined}>
        <label for={id}>{asked}</label>
        {about}
        <Select {...field} options={kind.options} />
      </div>
    );
  if ("options" in kind)
    return (
      <fieldset class="desk-question" aria-describedby={described} data-wrong={fault ? "" : undefined}>
        <legend>{asked}</legend>
        {about}
        {kind.kind === "choice" ? (
          <Radios {...field} options={kind.options} />
        ) : (
          <Search {...field} options={kind.options} />
        )}
      </fieldset>
    );
  return (
    <div class="desk-question" data-wrong={fault ? "" : undefined}>
      <label for={id}>{asked}</label>
      {about}
      <Typed {...field} kind={kind.kind} />
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly described: string | undefined;
  readonly answer: string;
  readonly isWrong: boolean;
  change(answer: string): void;
}

/** What an input of each kind is; the types of Preact tell inputs apart by it, and these have all else in common. */
const typeOf = { line: "text", day: "date", time: "time" } as const;

function Typed({
  id,
  described,
  answer,
  isWrong,
  change,
  kind,
}: InputProps & { readonly kind: keyof typeof typeOf | "sentences" }) {
  const about = { id, "aria-describedby": described, "aria-invalid": isWrong, value: answer };
  if (kind === "sentences")
    return <textarea {...about} rows={3} onInput={({ currentTarget }) => change(currentTarget.value)} />;
  return (
    <input
      {...about}
      type={typeOf[kind] as "text"}
      autocomplete="off"
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function Select({
  id,
  described,
  answer,
  isWrong,
  options,
  change,
}: InputProps & { readonly options: readonly Option[] }) {
  return (
    <select
      id={id}
      aria-describedby={described}
      aria-invalid={isWrong}
      value={answer}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      <option value="">{words.none}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Search({ id, answer, options, change }: InputProps & { readonly options: readonly Option[] }) {
  const [typed, setTyped] = useState("");
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    parts.length === 0
      ? options
      : options.filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)));
  const first = found.slice(0, mostFound);
  // Each keeps its place when it is chosen: the arrow keys choose as they go.
  const chosen = options.filter((option) => option.value === answer && !first.includes(option));
  const shown = [...chosen, ...first];
  return (
    <>
      <input
        id={id}
        // In a field of the type "search" Escape empties it, and does not close the dialog.
        type="text"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" class="desk-hint">
        {words.found(found.length)}
      </p>
      <Radios id={id} answer={answer} options={shown} change={change} />
    </>
  );
}

function Radios({
  id,
  answer,
  options,
  change,
}: Pick<InputProps, "id" | "answer" | "change"> & { readonly options: readonly Option[] }) {
  return (
    <div class="desk-choices">
      {options.map(({ value, label, hint }) => (
        <label key={value}>
          <input type="radio" name={id} value={value} checked={value === answer} onChange={() => change(value)} />
          <span>
            {label}
            {hint && <span class="desk-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
