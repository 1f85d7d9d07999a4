import type { SourceDocument } from "../../document.ts";
import { blocksOfTree } from "../tree/blocks-of-tree.ts";
import { aboutPage } from "./about-page.ts";
import { type Node, type Page, readTree } from "./dom.ts";
import { type HtmlTreeOptions, treeOfHtml } from "./html-tree.ts";
import { mainPart } from "./main-part.ts";

/** Where a page comes from, and which pictures were saved with it. */
export interface HtmlDocumentOptions extends HtmlTreeOptions {
  /** What of the page is the text; left out, it is found. */
  readonly part?: readonly Node[] | undefined;
}

/** Reads a saved page, or rich text that was pasted: its main part, without navigation. Pure; 1,000 pages take a few seconds. */
export function htmlDocument(html: string | Page, options: HtmlDocumentOptions = {}): SourceDocument {
  const page = typeof html === "string" ? readTree(html) : html;
  const about = aboutPage(page);
  const { tree, pictures, remarks } = treeOfHtml(options.part ?? mainPart(page), { base: about.address, ...options });
  const shown = blocksOfTree(tree, pictures);
  return {
    blocks: shown.blocks,
    pictures: shown.pictures,
    remarks: [...remarks, ...shown.remarks],
    unit: "paragraph",
    about,
  };
}
