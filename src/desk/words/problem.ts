import { capitalised } from "../../language/capitalised.ts";
import { countOf } from "../../language/english.ts";
import type { RuleId } from "../../problems/catalogue.ts";

/** What the form says of what is wrong. */
export const problemWords = {
  heading: "What is wrong",
  error: "Error:",
  advice: "Advice:",
  /** Of what is no error while it is a draft. */
  before: "Before it is published:",
  show: "Show all of it",
  /** Of a draft, `before` is how many things stop it from being published. */
  count: (errors: number, advice: number, before = 0) => {
    if (errors === 0 && advice === 0 && before === 0) return "Nothing is wrong.";
    if (errors === 0 && before > 0)
      return `${countOf(before, "thing")} to do before it can be published. You can save it at any time.`;
    const pieces = countOf(advice, "piece of advice", "pieces of advice");
    if (errors === 0) return `${capitalised(pieces)}. Nothing stops publishing.`;
    const stopping = `${capitalised(countOf(errors, "error"))} ${errors === 1 ? "stops" : "stop"} publishing.`;
    return advice === 0 ? stopping : `${stopping} ${capitalised(pieces)} ${advice === 1 ? "does" : "do"} not.`;
  },
  goToField: (label: string) => `Go to “${label}”`,
  goToLine: "Go to the line",
  /** Of what was typed into the file by hand. */
  typedInFile: (label: string | undefined) =>
    `${label === undefined ? "What stands above the text" : `“${label}”`} was typed into the file in a way that the form cannot read.`,
  askForFile: "Ask the person who looks after the newsroom.",
  askToRename: "Ask the person who looks after the newsroom to rename its file.",
  write: (words: string) => `write ${words}`,
  ofLabel: (label: string, value: string) => `“${label}”: ${value}`,
  anotherPage: "another page",
  mend: (to: string | undefined) => (to === undefined || to === "" ? "Mend it for me" : `Change it to “${to}”`),
  /** How a form says what a file says in another way. */
  byRule: {
    "missing-key": (label) => ({ what: `“${label}” is empty.`, todo: "Fill it in." }),
    "empty-key": (label) => ({ what: `“${label}” is empty.`, todo: "Fill it in." }),
  } as Readonly<Partial<Record<RuleId, (label: string) => { readonly what: string; readonly todo: string }>>>,
};
