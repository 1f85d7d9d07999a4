import { z } from "zod";
import { exampleWords } from "../newsroom/example-words.ts";
import type { LinkedDocument } from "../newsroom/media.ts";
import type { Contact, Site } from "../newsroom/site.ts";
import type { Violation } from "../problems/problem.ts";
import { emailPattern } from "../text/links.ts";
import { documentTitleFault, withoutKindAndSize } from "../text/lint/document-title.ts";
import { slugifyName } from "../text/slug.ts";
import { acceptExamples, acceptField } from "./accept.ts";
import type { Clock } from "./clock.ts";
import { type Known, minute, namesOf, refuse, text, typedAs, word } from "./fields.ts";
import { isMedia, type MediaLibrary } from "./files/media-library.ts";
import { quoted } from "./front-matter/quoted-line.ts";
import { historyExamples, historyFields } from "./history-fields.ts";
import { pictureExamples, pictureField } from "./picture-fields.ts";
import type { Examples } from "./validate-front-matter.ts";

/** What the headers of releases and strategies are read against. */
export interface ReadContext {
  /** The content folder. */
  readonly folder: string;
  readonly site: Site;
  /** The council's own words and names, which rules for wording let pass. */
  readonly words: readonly string[];
  /** Whether `site.yaml` is without fault: where it is not, no check names topics and bodies that may be in it. */
  readonly isSiteKnown: boolean;
  readonly library: MediaLibrary;
  /** The strategies that exist, by file name without `.md`. */
  readonly strategies: Known;
  readonly clock: Clock;
}

/** The keys of every item whose file says when it may be seen. */
export function sharedFields({ site, isSiteKnown, library }: ReadContext) {
  return {
    status: word(["draft", "published", "withdrawn"], "is not a status", ["withdrawn"]),
    title: text,
    summary: text,
    topics: namesOf("topic", isSiteKnown ? topicsOf(site) : undefined),
    id: idField.optional(),
    embargo: minute(site.timeZone).optional(),
    image: pictureField(library).optional(),
    documents: z.array(documentField(library)).min(1).default([]),
    accept: acceptField.optional(),
    ...historyFields(site),
  };
}

/** How the shared keys are written. `title` is what the file's name says. */
export function itemExamples(title: string, { site }: ReadContext): Examples {
  return {
    title: title ? { ready: `title: "${title}"` } : { such: 'title: "New library opens in Northgate"' },
    summary: { such: `summary: "${exampleWords.summary}"` },
    topics: { such: `topics: ${site.topics[0]?.slug ?? "education"}` },
    status: { ready: "status: draft" },
    contact: { such: 'contact: {name: "Press office", email: press@northgate.example}' },
    ...pictureExamples,
    documents: { such: 'documents: [{file: minutes.pdf, title: "Minutes of the meeting"}]' },
    "documents.file": { such: "file: minutes.pdf" },
    "documents.title": { such: 'title: "Minutes of the meeting"' },
    ...acceptExamples,
    ...historyExamples,
  };
}

/** Topics by slug, and by the name that readers see in any case. */
function topicsOf(site: Site): Known {
  return new Map(
    site.topics.flatMap(({ slug, name }) => [
      [name.toLowerCase(), slug],
      [slug, slug],
    ]),
  );
}

const idPattern = /^([A-Za-z0-9]+(-[A-Za-z0-9]+)*)$/;

const idField = text.meta(typedAs("key", { pattern: idPattern.source })).superRefine((value, context) => {
  if (/^feed(-|$)/.test(value))
    return refuse(context, {
      rule: "id-form",
      message: "ids starting with feed are reserved for feeds",
      fix: `news-${value}`,
      value: `news-${value}`,
    });
  if (idPattern.test(value)) return undefined;
  const better = slugifyName(value);
  const fix = better || "letters, digits and hyphens";
  return refuse(context, {
    rule: "id-form",
    message: `"${value}" cannot be an id: use only letters, digits and hyphens`,
    fix,
    value: better || undefined,
  });
});

/** A role to write to or to ring up. */
export const contactField = z
  .strictObject({
    name: text,
    email: text.meta(typedAs("email")).optional(),
    phone: text.meta(typedAs("tel")).optional(),
  })
  .superRefine(({ email, phone }, context) => {
    if (email === undefined && phone === undefined)
      refuse(context, {
        rule: "contact-details",
        message: "the contact has no `email` and no `phone`",
        fix: "add `email:` or `phone:` beside `name:`",
      });
    if (email !== undefined && !emailPattern.test(email))
      refuse(
        context,
        {
          rule: "contact-details",
          message: `"${email}" is not an email address`,
          fix: "write one, for example press@northgate.example",
        },
        ["email"],
      );
    if (phone !== undefined && phone.replace(/\D/g, "").length < 3)
      refuse(
        context,
        {
          rule: "contact-details",
          message: `"${phone}" is not a telephone number`,
          fix: "write one, for example 01632 960100",
        },
        ["phone"],
      );
  }) satisfies z.ZodType<Contact>;

/** A document may leave its title to the file, where the file has one. */
function documentField(library: MediaLibrary) {
  return z
    .strictObject({ file: text.meta(typedAs("document")), title: text.optional() })
    .transform(({ file, title: typed }, context): LinkedDocument => {
      const found = library.find(file);
      if (!isMedia(found)) return refuse(context, found, ["file"]);
      if (found.kind === "picture")
        return refuse(
          context,
          {
            rule: "picture-or-document",
            message: `${file} is a picture`,
            fix: "choose a document, and move this file to `image:`",
          },
          ["file"],
        );
      const words = typed ?? found.ownTitle;
      if (words === undefined) return refuse(context, untitled, ["title"]);
      const title = withoutKindAndSize(words);
      const fault = documentTitleFault(title, file);
      return fault && !fault.level ? refuse(context, retitled(fault, found.ownTitle), ["title"]) : { ...found, title };
    });
}

/** A title that says nothing; the file's own may do better. */
function retitled({ rule, message }: Pick<Violation, "rule" | "message">, ownTitle: string | undefined): Violation {
  const isBetter = ownTitle !== undefined && !documentTitleFault(ownTitle);
  return isBetter
    ? { rule, message, fix: ownTitle, value: quoted(ownTitle) }
    : { rule, message, fix: `write ${exampleWords.document}` };
}

/** `explain` has its own words for a key that is missing. */
const untitled: Violation = {
  rule: "missing-key",
  message: "`title` is missing",
  fix: 'add a line, for example title: "Minutes of the meeting"',
  inForm: { fix: "fill it in, for example “Minutes of the meeting”" },
};
