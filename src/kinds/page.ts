import { z } from "zod";
import { acceptExamples, acceptField } from "../content/accept.ts";
import { text } from "../content/fields.ts";
import { checkSampleSentences } from "../content/sample-leftovers.ts";
import { plainItem } from "../content/text-item.ts";
import type { Examples } from "../content/validate-front-matter.ts";
import { address } from "../newsroom/address.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import type { FileItem } from "../newsroom/item.ts";
import type { TitleWords } from "../newsroom/language.ts";
import { inParagraphs } from "../newsroom/search-record.ts";
import type { Keys } from "./keys.ts";
import { alwaysPublic, type Kind } from "./kind.ts";

/** The keys of a page. */
const pageSchema = z.strictObject({ title: text, summary: text, accept: acceptField.optional() });

/** How they are written. */
const pageExamples: Examples = {
  title: { such: 'title: "Contact the press office"' },
  summary: { such: `summary: "${exampleWords.ofPage}"` },
  ...acceptExamples,
};

/** A page about the newsroom itself, such as "Contact". */
export interface Page extends FileItem, TitleWords, Omit<Keys<typeof pageSchema>, "title" | "summary" | "accept"> {
  readonly kind: "page";
}

/** The pages that every newsroom has, by the name of their file and of their address. */
const names = ["about", "contact", "privacy"];
const required = names.map((name) => `pages/${name}.md`);

/** A page about the newsroom itself, always public: `pages/contact.md`. */
export const pages: Kind<Page, Page, Keys<typeof pageSchema>> = {
  words: ["page", "pages"],
  files: {
    place: "pages/",
    required,
    addressOf(path) {
      const [, name] = /^pages\/(.+)\.md$/.exec(path) ?? [];
      return name && address.page(name);
    },
    nameFault(path) {
      if (required.includes(path)) return undefined;
      if (path !== "pages/accessibility.md")
        return {
          rule: "file-place",
          message: "no page has this name",
          fix: `${required.slice(0, -1).join(", ")} or ${required.at(-1)}`,
        };
      return {
        rule: "file-place",
        message: "the accessibility statement is made from its facts, in accessibility.yaml beside site.yaml",
        fix: "write it there, and delete this file",
      };
    },
    pathOf: () => undefined,
  },
  texts: {
    schema: () => pageSchema,
    examples: () => pageExamples,
    hasNotes: false,
    isOfOneDay: false,
    needsText: true,
    titleOf: () => "",
    opens: () => undefined,
    rightPath: (path) => path,
    pathOn: () => undefined,
    checks: (file, _, { site, isSiteKnown }) => (isSiteKnown ? checkSampleSentences(file, site) : []),
    item: (read) => ({ ...plainItem(read), kind: "page" }),
  },
  ...alwaysPublic,
  sitemap: (items) => items.map((item) => ({ address: item.address })),
  search: (items) =>
    items.map(({ address, title, titleLanguage, summary, body }) => ({
      kind: "pages",
      address,
      title,
      titleLanguage,
      text: inParagraphs(summary, body.text),
      topics: [],
      isWithdrawn: false,
    })),
  ledger: "address",
  templates: ["standing-page.11ty.tsx"],
};
