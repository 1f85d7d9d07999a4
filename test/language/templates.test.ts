import { globSync, readFileSync } from "node:fs";
import { parseSync } from "rolldown/utils";
import { expect, test } from "vitest";

/** What only officers read, what only logs say, and what only programs do. */
const notOfTheInterface = [
  "_includes/components/preview-banner.tsx",
  "src/pages/unreadable.11ty.tsx",
  "src/newsroom/strategies/{figures,next-event}.ts",
  "src/pages/{robots,security,hosting}.11ty.ts",
  "src/datasets/calendar.ts",
];
/** Every module that makes something that readers see. */
const modules = globSync(
  [
    "_includes/{components,layouts}/*.{ts,tsx}",
    "src/{pages,feeds,datasets,structured-data}/*.{ts,tsx}",
    "src/press/*.ts",
    "src/newsroom/{strategies/*,arrange,corrections,format,statement,withdrawal}.ts",
  ],
  { exclude: notOfTheInterface },
);

/** Attributes whose words nobody reads. */
const codeAttributes = new Set(["class", "content", "http-equiv", "media", "preserveAspectRatio"]);
/** Beginnings of documents and tags that hold no word that anybody reads. */
const codeInMarkup = /<(!doctype html|\?xml|div class="table")[^>]*>?/;
/** Attributes that are read out or shown, whatever they hold. */
const readAttributes = new Set(["aria-label", "alt", "title", "placeholder", "heading", "subject", "label"]);

const letters = /\p{L}/u;
/** Two words in a row, or one with a capital that stands alone. */
const readsAsWords = /\p{L}\p{Ll}+[,.:]? \p{L}|^\s*\p{Lu}\p{Ll}+[:.]?\s*$/u;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The words that the source of a template holds for itself. */
function wordsOf(source: string): string[] {
  return inNode(parseSync("template.tsx", source).program as unknown as Node, readsAsWords);
}

function inNode(node: Node, isWords: RegExp): string[] {
  if (node.type.startsWith("Import") || node.type.startsWith("TS")) return [];
  // Codes of the content are compared, not shown.
  if (node.type === "BinaryExpression" && /==/.test(String(node["operator"]))) return [];
  // Names of schema.org's types are for programs.
  if (node.type === "Property" && (node["key"] as Node)["value"] === "@type") return [];
  if (node.type === "JSXText") return found(String(node["value"]), letters);
  if (node.type === "Literal") return typeof node["value"] === "string" ? found(node["value"], isWords) : [];
  if (node.type === "TemplateElement") return found(String((node["value"] as { cooked: string }).cooked), isWords);
  if (node.type === "JSXAttribute") {
    const name = String((node["name"] as Node)["name"]);
    const value = node["value"] as Node | null;
    if (!value || codeAttributes.has(name)) return [];
    return inNode(value, value.type === "Literal" && readAttributes.has(name) ? letters : isWords);
  }
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof child === "object" && child !== null && "type" in child)
    .flatMap((child) => inNode(child, isWords));
}

function found(words: string, pattern: RegExp): string[] {
  return pattern.test(words.replace(codeInMarkup, "")) ? [words.trim()] : [];
}

test("no template, feed or sentence of a strategy holds a word of the interface", () => {
  expect(modules.length).toBeGreaterThan(60);
  const held = modules.flatMap((file) => wordsOf(readFileSync(file, "utf8")).map((words) => `${file}: ${words}`));
  expect(held).toEqual([]);
});

test.for([
  ["<h2>Press contact</h2>", "Press contact"],
  ["<p>{name}: a</p>", ": a"],
  ['<nav aria-label="main" />', "main"],
  ['<img alt={"Picture of " + name} />', "Picture of"],
  ['<FeedLinks subject="corrections" />', "corrections"],
  ['<p>{isOver ? "Ended" : ""}</p>', "Ended"],
  ['page({ title: "Topics" })', "Topics"],
  ["`, replaced by `", ", replaced by"],
] as const)("words in %s would be found", ([source, words]) => {
  expect(wordsOf(`const template = ${source};`)).toEqual([words]);
});

test("classes, addresses and the names of things for programs are no words", () => {
  const source = '<p class="entries entries-undated" role="img"><a href={`/news/all/`}>{"NewsArticle"} – </a></p>';
  expect(wordsOf(`const template = ${source};`)).toEqual([]);
});
