import { NotWritten } from "../../writing/not-written.ts";
import { NestedTooDeep } from "../formats/html/dom.ts";

/** Why one text of an old website could not be read, for people: the others go on. */
export function whyUnread(error: unknown): string {
  if (error instanceof NotWritten) return error.message;
  if (error instanceof NestedTooDeep || error instanceof RangeError)
    return "Its elements stand deeper in each other than any page's.";
  return `It could not be read (${error instanceof Error ? error.message : String(error)}).`;
}
