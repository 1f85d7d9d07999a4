import { capitalised } from "../../language/capitalised.ts";
import { countOf } from "../../language/english.ts";

/** What the fields say that take pictures and documents. */
export const pictureWords = {
  faulty: (name: string, what: string, fix: string) => `${name} ${what}. ${capitalised(fix)}.`,
  unfit: (name: string, what: string, fix: string) => `${name}: ${what}. ${capitalised(fix)}.`,
  noDrawing: (name: string) =>
    `${name}: a drawing (SVG) can only be the logo. Save it as PNG or JPEG, and choose that.`,
  notInside: (name: string, kind: string) =>
    `${name} is not a ${kind} inside, despite its name. Save it again in the program that made it.`,
  choose: { picture: "Choose a picture", document: "Choose a document" },
  another: { picture: "Choose another picture", document: "Choose another document" },
  known: "Use one that is here already",
  takeAway: "Take it out",
  search: "Words in its name",
  found: (count: number, most: number) =>
    count === 0
      ? "None has these words in its name."
      : count > most
        ? `${countOf(count, "file")}. The first ${most}:`
        : `${countOf(count, "file")}:`,
  adding: (name: string) => `Making ${name} ready…`,
  added: (name: string) => `${name} is added. It is saved with the page.`,
  madeSmaller: (name: string) => `${name} is added. It was made smaller. It is saved with the page.`,
  named: (name: string, size: string) => `${name} (${size})`,
  pixels: (width: number, height: number) =>
    `${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels`,
};
