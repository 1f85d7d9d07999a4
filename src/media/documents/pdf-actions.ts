import { isFollowed } from "./link-target.ts";
import type { PdfDictionary } from "./pdf-dictionary.ts";

/** Actions that may stand nowhere, whatever names them: ISO 32000-2, 12.6.4. */
const forbidden = new Set(
  "JavaScript Launch SubmitForm ImportData GoToE GoToR Rendition RichMediaExecute GoTo3DView".split(" "),
);

/** To turn a page by a button is to go to a place of the file. */
const turns = new Set(["NextPage", "PrevPage", "FirstPage", "LastPage"]);

/**
 * Whether a dictionary of a PDF starts more than a reader asks for: going to a place of the file, or where a link that is
 * clicked leads. ISO 32000-2, 12.6.
 */
export function startsMore(holder: PdfDictionary): boolean {
  if (forbidden.has(holder.name("S")) || holder.dictionary("JavaScript")) return true;
  // A link on a page, or an entry of the contents beside it.
  const isLink = holder.name("Subtype") === "Link" || holder.has("Title");
  // Of other things than links, as of tags, `A` says how they look.
  const clicked = [holder.dictionary("A"), holder.dictionary("PA")].filter((action) => action?.has("S"));
  const unasked = [holder.dictionary("OpenAction"), ...(holder.dictionary("AA")?.values() ?? [])];
  const startsBy = (actions: readonly (PdfDictionary | undefined)[], isAsked: boolean) =>
    actions.some((action) => action && !isHarmless(action, isAsked));
  return startsBy(clicked, isLink) || startsBy(unasked, false);
}

/** Whether an action and all that follow it are harmless; `before` are those that led to it. */
function isHarmless(action: PdfDictionary, isLink: boolean, before: readonly PdfDictionary[] = []): boolean {
  if (before.some((one) => one.isSame(action))) return true;
  const kind = action.name("S");
  const isAllowed =
    (kind === "GoTo" && !action.has("F")) ||
    (kind === "Named" && turns.has(action.name("N"))) ||
    (kind === "URI" && isLink && isFollowed(action.text("URI")));
  return isAllowed && action.dictionaries("Next").every((next) => isHarmless(next, isLink, [...before, action]));
}
