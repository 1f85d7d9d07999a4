import { PDFArray, type PDFDict, PDFName } from "@cantoo/pdf-lib";
import { isFollowed } from "./link-target.ts";
import { dictionariesAmong, dictionaryAt, nameAt, textAt, valueAt } from "./pdf-dictionary.ts";

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
export function startsMore(holder: PDFDict): boolean {
  if (forbidden.has(nameAt(holder, "S")) || dictionaryAt(holder, "JavaScript")) return true;
  // A link on a page, or an entry of the contents beside it.
  const isLink = nameAt(holder, "Subtype") === "Link" || holder.has(PDFName.of("Title"));
  // Of other things than links, as of tags, `A` says how they look.
  const clicked = [dictionaryAt(holder, "A"), dictionaryAt(holder, "PA")].filter((one) => one?.has(PDFName.of("S")));
  const events = dictionariesAmong(dictionaryAt(holder, "AA")?.values() ?? [], holder);
  const startsBy = (actions: readonly (PDFDict | undefined)[], isAsked: boolean) =>
    actions.some((action) => action && !isHarmless(action, isAsked));
  return startsBy(clicked, isLink) || startsBy([dictionaryAt(holder, "OpenAction"), ...events], false);
}

/** Whether an action and all that follow it are harmless; `before` are those that led to it. */
function isHarmless(action: PDFDict, isLink: boolean, before: readonly PDFDict[] = []): boolean {
  if (before.includes(action)) return true;
  const kind = nameAt(action, "S");
  const isAllowed =
    (kind === "GoTo" && !action.has(PDFName.of("F"))) ||
    (kind === "Named" && turns.has(nameAt(action, "N"))) ||
    (kind === "URI" && isLink && isFollowed(textAt(action, "URI")));
  const next = valueAt(action, "Next");
  const following = dictionariesAmong(next instanceof PDFArray ? next.asArray() : [next], action);
  return isAllowed && following.every((one) => isHarmless(one, isLink, [...before, action]));
}
