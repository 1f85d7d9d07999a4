import { useEffect, useRef, useState } from "preact/hooks";
import { NotWritten } from "../../writing/not-written.ts";
import type { DeskFacts } from "../facts.ts";
import { newText } from "../form/new-text.ts";
import { kindOfEntry } from "../kinds.ts";
import { barWords } from "../words/bar.ts";
import { addedFiles, rememberFile } from "./added-files.ts";
import { contentPath } from "./content-path.ts";
import { factsAtLast } from "./desk-facts.ts";
import { ItemForm } from "./item-form.tsx";
import { takeCarried } from "./jobs/carried.ts";
import { noteChange } from "./kept.ts";
import { now } from "./now.ts";
import type { Part } from "./part.ts";
import { addable } from "./pictures/addable.ts";
import { useReading } from "./problems/use-reading.ts";
import { useNotedReading } from "./ready/last-reading.ts";
import { useNotedForm } from "./requests/noted-form.ts";
import type { ControlProps, SveltiaMap } from "./sveltia/props.ts";

/** The form of the file that Sveltia has open, once it is known what else there is. */
export function OpenItem(props: ControlProps) {
  const { known, isLate } = useFacts();
  useNewText(props, known);
  useNotedForm(props);
  const open = known && partOf(props, known);
  const reading = useReading(open, known);
  useNotedReading(reading);
  useEffect(noteChange, [props.value]);
  return open ? (
    <ItemForm
      part={{ ...open, problems: reading?.problems ?? [], stops: reading?.stops ?? [], read: reading?.text }}
      isRead={reading !== undefined}
    />
  ) : (
    <p role="status">{isLate ? barWords.late : "…"}</p>
  );
}

/** What the desk knows of the newsroom, undefined until it does; and whether it could not be loaded so far. */
export function useFacts(): { readonly known: DeskFacts | undefined; readonly isLate: boolean } {
  const [known, setKnown] = useState<DeskFacts>();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    void factsAtLast(() => setLate(true)).then(setKnown);
  }, []);
  return { known, isLate };
}

/** Begins what is new with the text that a job has begun, or with the one that `npm run new` would write. */
function useNewText({ value = "", entry, onChange, addFile }: ControlProps, known: DeskFacts | undefined): void {
  // Sveltia may show the field again before it has heard of the text.
  const begun = useRef<Promise<string> | undefined>(undefined);
  useEffect(() => {
    // One form may give way to that of another new text.
    if (value !== "") begun.current = undefined;
    if (!known || value !== "") return;
    const kind = placeOf(entry).kind;
    begun.current ??= withFiles(takeCarried(kind) ?? newText(kind, known, now()), addFile);
    void begun.current.then((text) => text !== "" && onChange(text));
  }, [value, entry, onChange, known]);
}

/**
 * A text from another form, with the files that were chosen there: Sveltia saves them with the form that they were added to. One that this page of the desk does
 * not have has to be chosen again.
 */
async function withFiles(text: string, addFile: ControlProps["addFile"]): Promise<string> {
  let carried = text;
  for (const [address] of text.matchAll(/blob:[^\s"')\]}]+/g)) {
    const known = addedFiles.get(address);
    const added = known ? await addFile(known.file) : "";
    if (known) rememberFile(added, known);
    carried = carried.replaceAll(address, added);
  }
  return carried;
}

/** What the pieces of the form are handed, of what Sveltia hands over. */
function partOf(
  { value = "", entry, onChange, addFile }: ControlProps,
  known: DeskFacts,
): Omit<Part, "problems" | "stops" | "read"> {
  const place = placeOf(entry);
  return {
    ...place,
    text: value,
    facts: known,
    added: addedFiles,
    change: onChange,
    add: async (file) => {
      const ready = await addable(file, { facts: known, added: addedFiles, isLogo: place.kind === "site" });
      if (typeof ready === "string") throw new NotWritten(ready);
      const address = await addFile(ready.file);
      rememberFile(address, ready);
      return address;
    },
  };
}

/** What an entry of Sveltia's is of, and where its file lies. */
export function placeOf(entry: SveltiaMap | undefined): Pick<Part, "kind" | "path"> {
  return {
    kind: kindOfEntry(String(entry?.get("collection") ?? ""), String(entry?.get("slug") ?? "")),
    path: contentPath(String(entry?.get("path") ?? "")),
  };
}
