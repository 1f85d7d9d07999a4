import type { Site } from "../../newsroom/site.ts";
import { slugifyName } from "../../text/slug.ts";
import type { SourceDocument } from "../document.ts";
import { isElement, type Node, type Page, readTree } from "../formats/html/dom.ts";
import { htmlDocument } from "../formats/html/html-document.ts";
import type { FoundPicture } from "../formats/html/html-tree.ts";
import { type RecognisedRelease, type ReleaseContext, recogniseRelease } from "../release/recognise.ts";
import { escapeHtml } from "./codes/parameters.ts";
import { dayOf } from "./day-of.ts";
import { withDoubtOnDay } from "./month-of-address.ts";
import type { OldText } from "./old-text.ts";
import { withSummary } from "./summary.ts";

/** A text of an old website as a document, and as the release that was recognised in it. */
export interface ReadRelease {
  readonly document: SourceDocument;
  readonly release: RecognisedRelease;
}

type PictureAt = (source: string) => FoundPicture | undefined;

/** Reads a text as a release: its title, date, category and summary are what the page or export says of itself, where it does. */
export function asRelease(text: OldText, page: Page, context: ReleaseContext, pictureAt: PictureAt): ReadRelease {
  const { site } = context;
  const [address] = text.addresses;
  const base = address && /^https?:/i.test(address) ? address : undefined;
  const above = readTree(`${text.title ? `<h1>${escapeHtml(text.title)}</h1>` : ""}${pictureAbove(text)}`);
  tidySpaces(page);
  const read = htmlDocument(page, { part: [...above.children, ...page.children], base, pictureAt });
  const topics = topicsOf(text.categories, site.topics);
  const document: SourceDocument = {
    ...read,
    remarks: [...text.remarks, ...read.remarks],
    about: {
      ...(text.title && { title: text.title }),
      ...(text.summary && { summary: text.summary }),
      categories: topics.map(({ name }) => name),
    },
  };
  const day = text.dates.map((date) => dayOf(date, site.timeZone)).find((day) => day !== undefined);
  const release = recogniseRelease(document, {
    ...context,
    given: day === undefined ? undefined : { day },
    // The category of one text says more than a flag for all of them.
    topics: topics.length === 0 ? context.topics : undefined,
  });
  return { document, release: withDoubtOnDay(withSummary(release), text.addresses) };
}

/** Editors in browsers type spaces that do not break beside others, and at the ends of lines: no words are held together by them. */
function tidySpaces(page: Page): void {
  const left: Node[] = [...page.children];
  for (let node = left.pop(); node; node = left.pop()) {
    if (isElement(node)) left.push(...node.children);
    else if (node.type === "text") node.data = node.data.replace(/(?<=\s|^)\u00A0+|\u00A0+(?=\s|$)/g, " ");
  }
}

function pictureAbove({ picture }: OldText): string {
  return picture ? `<p><img src="${escapeHtml(picture.address)}" alt="${escapeHtml(picture.alt ?? "")}"></p>` : "";
}

/** The topics that have the name of a category, as `site.yaml` writes it or as an address does. */
export function topicsOf(categories: readonly string[], topics: Site["topics"]): Site["topics"] {
  const names = new Set(categories.flatMap((name) => [name, ...name.split(/\s*[>/]\s*/)]).map(slugifyName));
  return topics.filter(({ slug, name }) => names.has(slug) || names.has(slugifyName(name)));
}
