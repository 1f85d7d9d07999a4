import type { Contact } from "../../../newsroom/site.ts";
import type { Block, Line, Remark } from "../../document.ts";
import { afterContactHeading, contactInSentence, contactOf, isSameContact, readContactParts } from "./contact.ts";

/** The contact of a release, and the lines that say it and nothing else. */
interface FoundContact {
  readonly contact?: Contact;
  readonly used: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

/** The most lines below a heading that may be of one contact. */
const mostLines = 8;

/** Finds the contact for the press: below a heading such as "Media contact", on its line, or in a sentence that names one. */
export function findContact(
  blocks: readonly Block[],
  office: Contact | undefined,
  isNote: (line: Line) => boolean,
): FoundContact {
  const lines = blocks.flatMap(({ kind, lines }) => (kind === "table" || kind === "picture" ? [] : lines));
  for (const [index, line] of lines.entries()) {
    const heading = afterContactHeading(line.text);
    if (!heading || !(heading.isForPress || isNote(line))) continue;
    const found = readBelow(line, heading.rest, lines.slice(index + 1, index + 1 + mostLines), office);
    if (found) return found;
  }
  for (const line of lines) {
    const contact = contactInSentence(line.text);
    if (!contact) continue;
    if (isSameContact(contact, office)) {
      if (isNote(line) && isSentence(line)) return leftToOffice([line]);
      continue;
    }
    const sentence = `The contact was taken from “${line.text.trim()}”, which stays in the text. Check it, and name a role rather than a person.`;
    return { contact, used: new Set(), remarks: [{ place: line.place, about: "contact", sentence }] };
  }
  return { used: new Set(), remarks: [] };
}

function readBelow(
  heading: Line,
  rest: string,
  below: readonly Line[],
  office: Contact | undefined,
): FoundContact | undefined {
  const read = rest ? [{ line: heading, parts: readContactParts(rest) }] : [];
  if (read.some(({ parts }) => parts === undefined)) return undefined;
  const known = [...read, ...linesWithParts(below, read.length > 0)];
  const made = contactOf(known.flatMap(({ parts }) => parts ?? []));
  if (!made) return officeAlone(heading, known, office);
  const quoted = [heading, ...known.map(({ line }) => line).filter((line) => line !== heading)];
  const words = `“${inOneLine(quoted)}”`;
  if (isSameContact(made.contact, office)) return leftToOffice(quoted);
  const kept = known.filter(({ parts }) => parts?.some((part) => made.others.includes(part)));
  const used = quoted.filter(
    (line) => !kept.some((other) => other.line === line) && (kept.length === 0 || line !== heading),
  );
  const left = kept.length > 0 ? " What the contact has no place for stays in the text." : "";
  return {
    contact: made.contact,
    used: new Set(used),
    remarks: [
      {
        place: heading.place,
        about: "contact",
        sentence: `${words} became the contact of this release.${left} Check it, and name a role rather than a person.`,
      },
    ],
  };
}

/** The lines below a heading as far as each is a part of a contact. */
function linesWithParts(below: readonly Line[], isComplete: boolean) {
  const read: { readonly line: Line; readonly parts: ReturnType<typeof readContactParts> }[] = [];
  for (const line of below) {
    const parts = line.text.length > 160 || afterContactHeading(line.text) ? undefined : readContactParts(line.text);
    const isNewName =
      parts?.every(({ is }) => is === "name") && read.some((other) => other.parts?.some(({ is }) => is !== "name"));
    if (!parts || isNewName || (isComplete && parts.some(({ is }) => is === "name"))) break;
    read.push({ line, parts });
  }
  return read;
}

/** An address or a number of the press office without a name. */
function officeAlone(
  heading: Line,
  known: ReturnType<typeof linesWithParts>,
  office: Contact | undefined,
): FoundContact | undefined {
  const parts = known.flatMap(({ parts = [] }) => parts);
  const [email, phone] = (["email", "phone"] as const).map((is) => parts.find((part) => part.is === is)?.value);
  if (!isSameContact({ name: "", email, phone }, office)) return undefined;
  return leftToOffice([heading, ...known.map(({ line }) => line).filter((line) => line !== heading)]);
}

/** Whether a line is one sentence. */
function isSentence({ text }: Line): boolean {
  return !/[.!?] \p{Lu}/u.test(text);
}

/** Lines that say no more than every release does. */
function leftToOffice(lines: readonly Line[]): FoundContact {
  const is = (whose: string) => `“${inOneLine(lines)}” was left out: every release shows the press office of ${whose}.`;
  const remark = { about: "contact", sentence: is("site.yaml"), inForm: is("the settings of the site") } as const;
  return { used: new Set(lines), remarks: [{ place: lines[0]?.place ?? 1, ...remark }] };
}

function inOneLine(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.trim())
    .join(", ")
    .replaceAll(":, ", ": ");
}
