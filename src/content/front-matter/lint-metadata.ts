import { exampleWords } from "../../newsroom/example-words.ts";
import type { CreditedPicture, LinkedDocument } from "../../newsroom/media.ts";
import type { Way } from "../../newsroom/source.ts";
import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { isEmbargoLine } from "../../text/embargo-line.ts";
import { headerAdvice } from "../../text/lint/advice.ts";
import { documentTitleFault } from "../../text/lint/document-title.ts";
import { languageFault } from "../../text/lint/languages.ts";
import { altFault } from "../../text/lint/pictures.ts";
import { relativeDaysIn } from "../../text/lint/relative-days.ts";
import type { LintContext } from "../../text/lint/rule.ts";
import { capitalsFault } from "../../text/lint/wording.ts";
import type { TextFile } from "../text-file.ts";
import { checkLeftovers } from "./header-leftovers.ts";

/** The keys of a header whose words people read. */
interface Words {
  readonly title: string;
  readonly summary: string;
  readonly image?: CreditedPicture | undefined;
  readonly gallery?: readonly CreditedPicture[] | undefined;
  readonly documents?: readonly LinkedDocument[] | undefined;
}

type HeaderContext = Pick<LintContext, "locale" | "own" | "isBeingWritten" | "issue">;

const sameForAll =
  /^(press release|news|news release|media release|statement|announcement|update|untitled|title|test|new page|document)\W*$/i;

/** Advice on the words of a header, of a page: capitals, another language, a title that fits any release, and the words about pictures and documents. */
export function checkHeaderWords({ values, header }: TextFile<Words>, context: HeaderContext): PlacedViolation[] {
  const { locale, own, issue } = context;
  const { title = "", summary = "", image, gallery = [], documents = [] } = values;
  const pictures: readonly { readonly picture: CreditedPicture; readonly way: Way }[] = [
    ...(image ? [{ picture: image, way: ["image"] }] : []),
    ...gallery.map((picture, index) => ({ picture, way: ["gallery", index] })),
  ];
  const advice = (way: Way, found: Omit<Violation, "fix"> & { readonly fix?: string }, fix = ""): PlacedViolation => ({
    rule: found.rule,
    at: header.at(way),
    message: found.message,
    fix: found.fix ?? fix,
    level: "advice",
  });
  const captions = pictures.map(({ picture, way }) => [[...way, "caption"], picture.caption ?? ""] as const);
  const ofWords = ([[["title"], title], [["summary"], summary], ...captions] as const).flatMap(([way, words]) => {
    // What is not a headline is reported as that.
    const shouted = words === title && isEmbargoLine(title) ? undefined : capitalsFault(own(words));
    const other = way.length === 1 ? languageFault(words, locale) : undefined;
    return [
      ...(shouted ? [advice(way, shouted)] : []),
      ...checkLeftovers(way, words, header),
      ...(other ? [advice(way, other)] : []),
    ];
  });
  const wordingOf = (headline: string, told: string) => [
    ...(isEmbargoLine(headline) ? [] : headerAdvice("title", headline, context)).map((found) =>
      advice(["title"], found),
    ),
    ...headerAdvice("summary", told, context).map((found) => advice(["summary"], found)),
  ];
  const generic = { rule: "generic-title", message: `the title "${title}" would fit any page` } as const;
  const ofPictures = pictures.flatMap(({ picture: { alt, caption }, way }) => {
    const found = altFault(alt, caption);
    return found?.level ? [advice([...way, "alt"], found, exampleWords.picture)] : [];
  });
  const ofDays = issue && locale.startsWith("en") ? relativeDaysIn([summary], issue) : [];
  const ofDocuments = documents.flatMap((document, index) => {
    const found = documentTitleFault(document.title);
    return found?.level ? [advice(["documents", index, "title"], found, `write ${exampleWords.document}`)] : [];
  });
  return [
    ...ofWords,
    ...(context.isBeingWritten ? wordingOf(title, summary) : []),
    ...(sameForAll.test(title) ? [advice(["title"], generic, `write ${exampleWords.headline}`)] : []),
    ...ofPictures,
    ...ofDays.map((found) => advice(["summary"], found)),
    ...ofDocuments,
  ];
}
