import { markdown } from "../../../text/markdown.ts";
import { placeOfNotes } from "../../../text/notes.ts";

/** A body as two fields show it. Joined as they stand, the three are the body. */
export interface CutBody {
  readonly text: string;
  /** The line `Ends`, the heading of the notes and the empty lines around them; empty where there are none. */
  readonly marks: string;
  readonly notes: string;
  /** Whether notes that begin now need their heading. */
  readonly needsHeading: boolean;
}

/** Cuts a body where its notes to editors begin. */
export function cutNotes(body: string): CutBody {
  const place = placeOfNotes(markdown.parse(body, {}));
  if (!place) return { text: body, marks: "", notes: "", needsHeading: true };
  const lines = body.split(/(?<=\n)/);
  let after = place.after;
  while (after < lines.length && lines[after]?.trim() === "") after += 1;
  const notes = lines.slice(after).join("");
  return {
    text: lines.slice(0, place.marks).join(""),
    marks: lines.slice(place.marks, after).join(""),
    notes,
    needsHeading: !place.hasHeading && notes === "",
  };
}

/** The body with another text or other notes. */
export function joinNotes({ text, marks, notes, needsHeading }: CutBody): string {
  const hasNotes = notes.trim() !== "";
  if (!hasNotes && marks === "") return text;
  const end = marks === "" ? "Ends\n\n" : hasNotes ? ended(marks) : marks;
  const between = hasNotes && needsHeading ? `${end}## Notes to editors\n\n` : end;
  return (text.trim() === "" ? "" : ended(text)) + between + notes;
}

/** With an empty line after it. */
function ended(text: string): string {
  return text.endsWith("\n\n") ? text : `${text.replace(/\n$/, "")}\n\n`;
}
