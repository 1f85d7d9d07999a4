import type { CreditedPicture, LinkedDocument } from "../../newsroom/item.ts";
import { documentTitleFault } from "../../text/lint/document-title.ts";
import { altFault } from "../../text/lint/pictures.ts";
import { capitalsFault } from "../../text/lint/wording.ts";
import type { TextFile } from "../text-file.ts";
import { nameOf, type Way } from "./header.ts";
import { quoted } from "./quoted-line.ts";

/** The keys of a header whose words people read. */
interface Words {
  readonly title: string;
  readonly summary: string;
  readonly image?: CreditedPicture | undefined;
  readonly documents?: readonly LinkedDocument[] | undefined;
}

const sameForAll =
  /^(press release|news|news release|media release|statement|announcement|update|untitled|title|test|new page|document)\W*$/i;

/** Advice on the words of a header: capitals, a title that fits any release, and what is said of pictures and documents. */
export function tellHeaderWords({ values, header, tell }: TextFile<Words>): void {
  const { title = "", summary = "", image, documents = [] } = values;
  const advise = (way: Way, what: string, write: string, right?: string) => {
    const line = right === undefined ? undefined : header.withValue(way, () => quoted(right));
    tell({ ...header.place(way), field: nameOf(way), what, write, level: "advice", ...(line && { paste: [line] }) });
  };

  for (const [way, words] of [
    [["title"], title],
    [["summary"], summary],
    [["image", "caption"], image?.caption ?? ""],
  ] as const) {
    const fault = capitalsFault(words);
    if (fault) advise(way, fault[1], fault[2]);
  }
  if (sameForAll.test(title)) advise(["title"], `the title "${title}" fits any page`, "what happened, in a few words");
  const fault = image && altFault(image.alt, image.caption);
  if (fault?.level) advise(["image", "alt"], fault.what, fault.write ?? "what the picture shows");
  const typed = (header.values["documents"] ?? []) as readonly { readonly title?: string }[];
  for (const [index, document] of documents.entries()) {
    const way = ["documents", index, "title"];
    const fault = documentTitleFault(document.title);
    if (!fault?.level) continue;
    const isTyped = typed[index]?.title !== undefined;
    const better = isTyped ? fault.title : fault.title && `title: ${quoted(fault.title)}`;
    advise(way, fault.what, better ?? "what the document is called", isTyped ? fault.title : undefined);
  }
}
