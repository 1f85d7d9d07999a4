import { useState } from "preact/hooks";
import type { ContentFile } from "../../../writing/content-file.ts";
import type { DeskFacts } from "../../facts.ts";
import { itemJobs, type NewJobName, newJobs } from "../../jobs/jobs.ts";
import { deskAddress, newAddress } from "../../list/desk-address.ts";
import { barWords } from "../../words/bar.ts";
import { jobWords } from "../../words/job.ts";
import { FindDialog } from "../find/find-dialog.tsx";
import { TodayDialog } from "../find/today-dialog.tsx";
import { yearsShown } from "../years-shown.ts";
import { carry, letWait } from "./carried.ts";
import { CloseButton, closeDialog, Dialog } from "./dialog.tsx";
import { goTo } from "./go-to.ts";
import { jobContext } from "./job-context.ts";
import { JobDialog } from "./job-dialog.tsx";

interface BarProps {
  readonly facts: DeskFacts;
  /** Whether changes go through a colleague. */
  readonly hasBoard: boolean;
}

type Opened = NewJobName | "find" | "today" | "more";

/** What can be done from anywhere in the desk: begin something, find something, and see what is to be done. */
export function JobsBar({ facts, hasBoard }: BarProps) {
  const [opened, setOpened] = useState<Opened>();
  const years = yearsShown();
  const close = () => setOpened(undefined);
  const button = (name: Opened, label: string) => (
    <button type="button" aria-haspopup="dialog" onClick={() => setOpened(name)}>
      {label}
    </button>
  );
  return (
    <nav class="desk-buttons" aria-label={barWords.label}>
      {button("newRelease", newJobs.newRelease.label)}
      {button("find", barWords.find.label)}
      {button("today", barWords.today.label)}
      {button("more", barWords.more)}
      {opened === "find" && <FindDialog facts={facts} years={years} onClose={close} />}
      {opened === "today" && <TodayDialog facts={facts} years={years} hasBoard={hasBoard} onClose={close} />}
      {opened === "more" && <MoreDialog open={setOpened} onClose={close} />}
      {opened !== undefined && opened in newJobs && (
        <NewDialog name={opened as NewJobName} facts={facts} onClose={close} />
      )}
    </nav>
  );
}

function MoreDialog({ open, onClose }: { open(name: NewJobName): void; onClose(): void }) {
  const [chosen, setChosen] = useState<NewJobName>();
  const choose = (name: NewJobName) => (event: { readonly currentTarget: Element }) => {
    setChosen(name);
    closeDialog(event);
  };
  const announce = (event: { readonly currentTarget: Element }) => {
    closeDialog(event);
    location.href = deskAddress("site.yaml", []);
    letWait("site.yaml", "announce");
  };
  return (
    <Dialog heading={barWords.more} onClose={() => (chosen ? open(chosen) : onClose())}>
      <ul class="desk-list-of-jobs">
        {(["newStrategy", "replaceStrategy"] as const).map((name) => (
          <li key={name}>
            <button type="button" onClick={choose(name)}>
              {newJobs[name].label}
            </button>
            <p class="desk-hint">{newJobs[name].intro}</p>
          </li>
        ))}
        <li>
          <button type="button" onClick={announce}>
            {itemJobs.announce.label}
          </button>
          <p class="desk-hint">{itemJobs.announce.intro}</p>
        </li>
      </ul>
      <CloseButton label={jobWords.dialog.cancel} />
    </Dialog>
  );
}

function NewDialog({
  name,
  facts,
  onClose,
}: {
  readonly name: NewJobName;
  readonly facts: DeskFacts;
  onClose(): void;
}) {
  const job = newJobs[name];
  const begin = ({ path, text }: ContentFile) => {
    carry(job.kind, text);
    void goTo(newAddress(path, yearsShown()));
  };
  return (
    <JobDialog
      job={job}
      file={undefined}
      context={jobContext(facts)}
      doneLabel={() => jobWords.dialog.begin[job.kind]}
      onDone={begin}
      onClose={onClose}
    />
  );
}
