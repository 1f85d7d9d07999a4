import { wordsIn } from "../language/words.ts";
import { type ListHead, type Note, noteOf } from "./footnotes.ts";
import { markdown } from "./markdown.ts";

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;

/** No id of a heading has such a line in it. */
const idOf = ({ number }: Note) => `footnote_${number}`;
const idOfUse = (note: Note, use: number) => `${idOf(note)}_ref${use > 1 ? `_${use}` : ""}`;
const wordsFor = (env: unknown) => wordsIn((env as { readonly locale: string }).locale).body.footnotes;

/**
 * A number says nothing in a list of links, so that its name is "Footnote 1". https://www.w3.org/TR/dpub-aria-1.1/#doc-noteref
 */
rules["footnote_ref"] = (tokens, index, _options, env) => {
  const note = noteOf(tokens[index]);
  const use = Number(tokens[index]?.meta?.["use"]);
  const name = escapeHtml(wordsFor(env).reference(note.number));
  const link = `<a href="#${idOf(note)}" id="${idOfUse(note, use)}" role="doc-noteref" aria-label="${name}">[${note.number}]</a>`;
  return `<sup class="footnote-ref">${link}</sup>`;
};
rules["footnotes_open"] = (tokens, index, options, env, renderer) => {
  const { level, start, heading } = tokens[index]?.meta as unknown as ListHead;
  const words = heading?.children
    ? renderer.renderInline(heading.children, options, env)
    : escapeHtml(tokens[index]?.content ?? "");
  const from = start > 1 ? ` start="${start}"` : "";
  return `<div class="footnotes">\n<h${level}>${words}</h${level}>\n<ol${from}>\n`;
};
rules["footnotes_close"] = () => "</ol>\n</div>\n";
rules["footnote_open"] = (tokens, index) => `<li id="${idOf(noteOf(tokens[index]))}">\n`;
rules["footnote_close"] = () => "</li>\n";
rules["footnote_back"] = (tokens, index, _options, env) => {
  const note = noteOf(tokens[index]);
  return Array.from({ length: note.uses }, (_, at) => {
    const { back, backName } = wordsFor(env);
    const shown = back(at + 1, note.uses);
    const name = escapeHtml(backName(shown, note.number, note.uses));
    return ` <a href="#${idOfUse(note, at + 1)}" class="footnote-back" role="doc-backlink" aria-label="${name}">${escapeHtml(shown)}</a>`;
  }).join("");
};
