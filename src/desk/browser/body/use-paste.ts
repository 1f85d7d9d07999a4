import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { pictureEndings } from "../../../import/release/text/pictures.ts";
import { bodyWords as words } from "../../words/body.ts";
import type { Part } from "../part.ts";
import { apply, selectedIn } from "./apply.ts";
import { insertBlock, type Selected } from "./edits.ts";

/** What pasting into a field does: rich text becomes Markdown, a picture is added. What it has to say stands below the field. */
export function usePaste(part: Part, field: RefObject<HTMLTextAreaElement | null>) {
  const [said, setSaid] = useState("");
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const insert = (make: (selected: Selected) => Parameters<typeof apply>[1]) => {
    if (field.current) apply(field.current, make(selectedIn(field.current)));
  };
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setRemarks([]);
    await work().catch((error) => setSaid(error instanceof Error ? error.message : String(error)));
    setBusy(false);
  };
  const addPictures = (files: readonly File[]) =>
    during(async () => {
      for (const file of files) {
        setSaid(words.adding(file.name));
        const address = await part.add(file);
        insert((selected) => insertBlock(selected, `![${words.alt}](/media/${address})`, words.alt));
      }
      setSaid(words.pictureAdded);
    });
  const addText = (html: string, plain: string) =>
    during(async () => {
      const reader = await import("./pasted.ts").catch(() => undefined);
      const pasted = reader?.readPasted(html);
      if (!pasted) {
        insert(({ from, to }) => typed(from, to, plain));
        return;
      }
      const addresses = new Map<number, string>();
      for (const { index, file } of pasted.pictures) addresses.set(index, await part.add(file));
      const markdown = pasted.markdown((index) => addresses.get(index) ?? "");
      insert((selected) =>
        pasted.isInline ? typed(selected.from, selected.to, markdown) : inBlocks(selected, markdown),
      );
      setRemarks(pasted.remarks.map(({ sentence, inForm = sentence }) => inForm));
      setSaid(pasted.remarks.length > 0 ? words.pastedWithDoubts : words.pasted);
    });

  return {
    said,
    remarks,
    isBusy,
    onPaste: (event: ClipboardEvent) => {
      const { clipboardData } = event;
      const html = clipboardData?.getData("text/html") ?? "";
      const plain = clipboardData?.getData("text/plain") ?? "";
      const pictures = picturesIn(clipboardData);
      // Word puts a picture of what was copied beside its words.
      const isPicture = pictures.length > 0 && (html === "" || plain.trim() === "");
      if (!isPicture && html === "") return;
      event.preventDefault();
      void (isPicture ? addPictures(pictures) : addText(html, plain));
    },
    onDrop: (event: DragEvent) => {
      const pictures = picturesIn(event.dataTransfer);
      if (pictures.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void addPictures(pictures);
    },
  };
}

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => Object.hasOwn(pictureEndings, type) || /heic|heif/.test(type));
}

function typed(from: number, to: number, insert: string) {
  return { from, to, insert, select: [from + insert.length, from + insert.length] as const };
}

/** Blocks in the place of what is selected, with empty lines around them. */
function inBlocks({ text, from, to }: Selected, markdown: string) {
  const rest = { text: text.slice(0, from) + text.slice(to), from, to: from };
  const made = insertBlock(rest, markdown);
  return { ...made, to };
}
