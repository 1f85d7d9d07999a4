import type { Env, MarkdownIt, StateBlock, StateInline } from "markdown-it";
import abbreviations from "markdown-it-abbr";
import definitions from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { raisedLetters } from "./raised-letters.ts";

/** What a rule may end, where no empty line does. */
const endsThese = ["paragraph", "reference", "blockquote"];

/** Teaches a parser what texts of councils need beyond CommonMark: footnotes, definition lists, raised letters, abbreviations. */
export function extend(markdown: MarkdownIt): void {
  markdown.use(footnotes).use(definitions).use(abbreviations);
  // What an abbreviation stands for is shown by text/abbreviations.ts, after the lint has read the text.
  markdown.core.ruler.disable("abbr_replace");
  markdown.inline.ruler.after("emphasis", "raised_letters", raisedLetters);
  // Without a line between them a quotation would take in the line below it.
  markdown.block.ruler.at("abbr_def", named(markdown.block.ruler.getRules(""), "abbr_def"), { alt: endsThese });
  onlyColons(markdown);
  noNoteInANote(markdown);
}

/** A definition begins with a colon: pandoc's other sign, `~`, begins a line of prose that was wrapped there ("~ 500 people"). */
function onlyColons({ block }: MarkdownIt): void {
  const rule = named(block.ruler.getRules(""), "deflist");
  const read = (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    if (silent) return rule(state, start, end, silent);
    const below = start + 1 < end && state.isEmpty(start + 1) ? start + 2 : start + 1;
    if (below >= end || signAt(state, below) !== ":") return false;
    const before = state.tokens.length;
    const isList = rule(state, start, end, silent);
    // The plugin gives a term no line.
    for (const { map } of state.tokens.slice(before)) if (map && map[0] === map[1]) map[1] += 1;
    return isList;
  };
  block.ruler.at("deflist", read, { alt: endsThese });
}

function signAt({ src, bMarks, tShift }: StateBlock, line: number): string | undefined {
  return src[(bMarks[line] ?? 0) + (tShift[line] ?? 0)];
}

/** What is being parsed, as the parser's rules tell each other. */
interface ParsedNote extends Env {
  isInNote?: boolean;
}

/** A note within a note would be lost, and ten thousand of them take longer than anybody waits. */
function noNoteInANote({ block, inline }: MarkdownIt): void {
  const define = named(block.ruler.getRules(""), "footnote_def");
  const once = (env: ParsedNote, read: () => boolean): boolean => {
    if (env.isInNote) return false;
    env.isInNote = true;
    try {
      return read();
    } finally {
      env.isInNote = false;
    }
  };
  const defineOnce = (state: StateBlock, start: number, end: number, silent: boolean): boolean =>
    signAt(state, start) === "[" &&
    // Asked whether it ends what stands above it, it may: the next note begins on the line below.
    (silent ? define(state, start, end, silent) : once(state.env, () => define(state, start, end, silent)));
  block.ruler.at("footnote_def", defineOnce, { alt: endsThese });

  const note = named(inline.ruler.getRules(""), "footnote_inline");
  inline.ruler.at(
    "footnote_inline",
    (state: StateInline, silent: boolean) => state.src[state.pos] === "^" && once(state.env, () => note(state, silent)),
  );
}

function named<Rule extends { readonly name: string }>(rules: readonly Rule[], name: string): Rule {
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw new Error(`The Markdown parser has no rule ${name}.`);
  return rule;
}
