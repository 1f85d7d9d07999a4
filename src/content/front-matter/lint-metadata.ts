import { exampleWords } from "../../newsroom/example-words.ts";
import type { CreditedPicture, LinkedDocument } from "../../newsroom/media.ts";
import type { RuleId } from "../../problems/catalogue.ts";
import { isEmbargoLine } from "../../text/embargo-line.ts";
import { documentTitleFault } from "../../text/lint/document-title.ts";
import { languageFault } from "../../text/lint/languages.ts";
import { altFault } from "../../text/lint/pictures.ts";
import { capitalsFault } from "../../text/lint/wording.ts";
import type { TextFile } from "../text-file.ts";
import type { Way } from "./header.ts";
import { tellLeftovers } from "./header-leftovers.ts";

/** The keys of a header whose words people read. */
interface Words {
  readonly title: string;
  readonly summary: string;
  readonly image?: CreditedPicture | undefined;
  readonly documents?: readonly LinkedDocument[] | undefined;
}

const sameForAll =
  /^(press release|news|news release|media release|statement|announcement|update|untitled|title|test|new page|document)\W*$/i;

/** Advice on the words of a header, of a page in `locale`: capitals, another language, a title that fits any release, and what is said of pictures and documents. */
export function tellHeaderWords({ values, header, tell }: TextFile<Words>, locale: string): void {
  const { title = "", summary = "", image, documents = [] } = values;
  const advise = (way: Way, rule: RuleId, message: string, fix: string) =>
    tell({ rule, at: header.at(way), message, fix, level: "advice" });

  for (const [way, words] of [
    [["title"], title],
    [["summary"], summary],
    [["image", "caption"], image?.caption ?? ""],
  ] as const) {
    // What is no headline is told as that.
    const fault = words === title && isEmbargoLine(title) ? undefined : capitalsFault(words);
    if (fault) advise(way, fault.rule, fault.message, fault.fix);
    tellLeftovers(way, words, { header, tell });
    const other = way.length === 1 && languageFault(words, locale);
    if (other) advise(way, other.rule, other.message, other.fix);
  }
  if (sameForAll.test(title))
    advise(["title"], "generic-title", `the title "${title}" fits any page`, exampleWords.headline);
  const fault = image && altFault(image.alt, image.caption);
  if (fault?.level) advise(["image", "alt"], fault.rule, fault.message, fault.fix ?? exampleWords.picture);
  for (const [index, document] of documents.entries()) {
    const fault = documentTitleFault(document.title);
    if (fault?.level)
      advise(["documents", index, "title"], fault.rule, fault.message, fault.fix ?? exampleWords.document);
  }
}
