import { useEffect, useState } from "preact/hooks";
import type { ContentFile } from "../../../writing/content-file.ts";
import type { JobContext, OpenFile } from "../../jobs/job.ts";
import { type ItemJobName, itemJobs, jobsFor } from "../../jobs/jobs.ts";
import { newAddress } from "../../list/desk-address.ts";
import { listed, newPathOf } from "../../list/listed.ts";
import { jobWords } from "../../words/job.ts";
import type { Part } from "../part.ts";
import { yearsShown } from "../years-shown.ts";
import { carry, takeWaiting, waitingEvent } from "./carried.ts";
import { goTo } from "./go-to.ts";
import { jobContext } from "./job-context.ts";
import { JobDialog } from "./job-dialog.tsx";

const words = jobWords.dialog;

/** How long nobody has to type before the text is read again, in milliseconds. */
const pause = 300;

/** The jobs that fit the file that is open, as buttons; nothing where none does. */
export function Jobs({ part }: { readonly part: Part }) {
  const context = jobContext(part.facts, part.added);
  const file = useFile(part, context);
  const [open, setOpen] = useState<ItemJobName>();
  const [said, setSaid] = useState("");
  const names = file ? jobsFor(file, context) : [];
  useWaiting(file, setOpen);

  const done = (made: ContentFile) => {
    if (!file || !open) return;
    if (isSameFile(file, made)) {
      part.change(made.text);
      setSaid(words.done(itemJobs[open].label));
      return;
    }
    carry(file.kind, made.text);
    void goTo(newAddress(made.path, yearsShown()));
  };

  if (!file || (names.length === 0 && !said)) return null;
  return (
    <section class="desk-jobs" aria-label={jobWords.heading}>
      <div class="desk-buttons">
        {names.map((name) => (
          <button key={name} type="button" aria-haspopup="dialog" onClick={() => setOpen(name)}>
            {itemJobs[name].label}
          </button>
        ))}
      </div>
      <p role="status" tabIndex={-1}>
        {said}
      </p>
      {open && (
        <JobDialog
          job={itemJobs[open]}
          file={file}
          context={context}
          doneLabel={(made) => doneLabel(file, made)}
          onDone={done}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** Whether a text stays in the form: the name of what was never saved follows from it, but the folder does not. */
function isSameFile({ path, isSaved }: OpenFile, made: ContentFile): boolean {
  const folderOf = (whole: string) => whole.replace(/[^/]*$/, "");
  return isSaved ? made.path === path : folderOf(made.path) === folderOf(path);
}

function doneLabel(file: OpenFile, made: ContentFile | undefined): string {
  if (made && !isSameFile(file, made)) return file.kind === "strategies" ? words.begin.strategies : words.beginAnother;
  return file.kind === "site" ? words.put.site : file.kind === "strategies" ? words.put.strategies : words.put.releases;
}

/** The file as it stands in the form, read when nobody types; undefined of a kind without jobs. */
function useFile(part: Part, context: JobContext): OpenFile | undefined {
  const [file, setFile] = useState<OpenFile>();
  const { kind, path, text } = part;
  useEffect(() => {
    if (kind === "pages" || kind === "statement") return;
    const read = () => {
      const place = path ?? newPathOf(listed(text), kind);
      setFile({
        kind,
        path: place,
        text,
        isSaved: path !== undefined,
        item: kind === "site" ? undefined : context.read(place, text),
      });
    };
    const timer = setTimeout(read, file ? pause : 0);
    return () => clearTimeout(timer);
  }, [kind, path, text]);
  return file;
}

/** Asks about the job that somebody chose before its file was open. */
function useWaiting(file: OpenFile | undefined, open: (job: ItemJobName | undefined) => void): void {
  const path = file?.path;
  useEffect(() => {
    if (path === undefined) return;
    const take = () => {
      const job = takeWaiting(path);
      if (job) open(job);
    };
    take();
    window.addEventListener(waitingEvent, take);
    return () => window.removeEventListener(waitingEvent, take);
  }, [path, open]);
}
