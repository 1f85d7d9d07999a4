/**
 * The least that a Node program can do for a newsroom: read every file, parse its header, render its text, and write as
 * many bytes to the same paths as a finished build has. Called with the content folder, the list of files and the folder
 * to write to.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import markdownIt from "markdown-it";
import { parse } from "yaml";

const [content = "", list = "", out = ""] = process.argv.slice(2);

const markdown = markdownIt();
let rendered = 0;
for (const path of globSync("**/*.md", { cwd: content })) {
  const text = readFileSync(join(content, path), "utf8");
  const end = text.indexOf("\n---\n", 4);
  const header: { title: string } = parse(text.slice(4, end));
  rendered += header.title.length + markdown.render(text.slice(end + 5)).length;
}

const files: readonly (readonly [path: string, bytes: number])[] = JSON.parse(readFileSync(list, "utf8"));
const bytes = Buffer.alloc(
  files.reduce((most, [, size]) => Math.max(most, size), 0),
  "x",
);
const made = new Set<string>();
for (const [path, size] of files) {
  const target = join(out, path);
  const folder = dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(target, bytes.subarray(0, size));
}

process.stdout.write(`${rendered} characters rendered, ${files.length} files written\n`);
