import { useEffect, useRef, useState } from "preact/hooks";
import type { ContentFile } from "../../../writing/content-file.ts";
import { type Answers, faultsOf, type Job, type JobContext, type OpenFile } from "../../jobs/job.ts";
import { type Sentence, whatPublicSees, whatPublicSeesOfNotice } from "../../jobs/what-public-sees.ts";
import { jobWords } from "../../words/job.ts";
import { closeDialog, Dialog } from "./dialog.tsx";
import { QuestionField } from "./question-field.tsx";

const words = jobWords.dialog;

interface JobDialogProps<File extends OpenFile | undefined> {
  readonly job: Job<File>;
  readonly file: File;
  readonly context: JobContext;
  /** What the button says that ends it. */
  readonly doneLabel: (made: ContentFile | undefined) => string;
  onDone(made: ContentFile): void;
  onClose(): void;
}

/** Asks what a job has to know, says what the public will see, and hands on the text. */
export function JobDialog<File extends OpenFile | undefined>(props: JobDialogProps<File>) {
  const { job, file, context, doneLabel, onDone, onClose } = props;
  const [typed, setTyped] = useState<Answers>({});
  const [isAsked, setIsAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const given = withUsual(job, file, typed, context);
  const questions = job.questions(file, given, context);
  const faults = faultsOf(questions, given, words.missing);
  const made = faults.size === 0 ? job.apply(file, given, context) : undefined;
  const sentences = useSentences(file, made, context);
  const asides = job.asides?.(file, given, context) ?? [];

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (!made) return;
    closeDialog({ currentTarget: event.currentTarget as Element });
    onDone(made);
  };
  useEffect(() => {
    // Once for each time that the officer wants to go on.
    if (isAsked) form.current?.querySelector<HTMLElement>("[data-wrong] :is(input, textarea, select)")?.focus();
  }, [isAsked]);

  return (
    <Dialog heading={job.label} onClose={onClose}>
      <form ref={form} noValidate onSubmit={submit}>
        {job.intro && <p>{job.intro}</p>}
        {questions.map((question) => (
          <QuestionField
            key={question.name}
            question={question}
            answer={given[question.name] ?? ""}
            fault={isAsked || typed[question.name] ? faults.get(question.name) : undefined}
            change={(answer) => {
              setTyped({ ...typed, [question.name]: answer });
              setIsAsked(false);
            }}
          />
        ))}
        {made && sentences && <WhatPublicSees sentences={sentences} />}
        {made && asides.length > 0 && (
          <section>
            <h3>{words.besides}</h3>
            <ul>
              {asides.map((aside) => (
                <li key={aside}>{aside}</li>
              ))}
            </ul>
          </section>
        )}
        <p class="desk-buttons">
          <button type="submit" class="desk-main">
            {doneLabel(made)}
          </button>
          <button type="button" onClick={closeDialog}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** The answers with what stands in a field at first; later questions depend on earlier ones. */
function withUsual<File extends OpenFile | undefined>(job: Job<File>, file: File, typed: Answers, context: JobContext) {
  const usual = job
    .questions(file, typed, context)
    .flatMap(({ name, usual }) => (usual === undefined ? [] : [[name, usual]]));
  return { ...Object.fromEntries(usual), ...typed } as Answers;
}

/** What the public will see, said a moment after the last letter: to read a text takes longer than to type one. */
function useSentences(file: OpenFile | undefined, made: ContentFile | undefined, context: JobContext) {
  const [sentences, setSentences] = useState<readonly Sentence[]>();
  const key = made && `${made.path}\n${made.text}`;
  useEffect(() => {
    if (!made) return;
    const timer = setTimeout(() => setSentences(sentencesOf(file, made, context)), 150);
    return () => clearTimeout(timer);
  }, [key]);
  return sentences;
}

function sentencesOf(file: OpenFile | undefined, made: ContentFile, context: JobContext): readonly Sentence[] {
  if (file?.kind === "site") return whatPublicSeesOfNotice(context.readSite(made.text)?.notice, context);
  return whatPublicSees(file?.item, context.read(made.path, made.text), context);
}

function WhatPublicSees({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const { heading, once } = jobWords.sees;
  return (
    <section class="desk-sees">
      <h3>{heading}</h3>
      <p>{once}</p>
      <ul>
        {sentences.map(({ words, places = [] }) => (
          <li key={words}>
            {words}
            {places.length > 0 && (
              <ul>
                {places.map(({ name, url }) => (
                  <li key={url}>
                    {name} <span class="desk-address">{url}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
