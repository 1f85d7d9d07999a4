import type { Block, Line, Remark, SourceDocument, SourcePicture } from "../../document.ts";
import { readCaption } from "./captions.ts";
import { splitCredit } from "./credits.ts";

/** A picture of a document as the release shows it. */
export interface ImportedPicture {
  /** Its index in the document. */
  readonly index: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The kinds of pictures that pages show, with the endings of their files. */
export const pictureEndings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
};

interface FoundPictures {
  /** The picture of the release: the first of its text. */
  readonly lead?: ImportedPicture;
  /** All others, by index. */
  readonly inBody: ReadonlyMap<number, ImportedPicture>;
  /** Of those, the pictures that stand nowhere in the text. */
  readonly unplaced: readonly number[];
  /** Lines that became captions. */
  readonly used: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

/** Chooses the picture of a release, and gives each picture the caption that the text has for it. */
export function findPictures(document: SourceDocument, blocks: readonly Block[]): FoundPictures {
  const placed = blocks.flatMap(({ picture }) => picture ?? []);
  const unplaced = attached(document);
  const all = [...new Set([...placed, ...unplaced])];
  const order = all.filter((index) => isShown(document.pictures[index]));
  const captions = captionsFor(order, document, blocks);
  const shown = order.map((index): ImportedPicture => {
    const { alt, caption } = document.pictures[index] ?? ({} as SourcePicture);
    const words = captions.of.get(index)?.words ?? caption;
    return { index, alt: alt?.trim() ?? "", ...(words && { caption: words }) };
  });
  const [first, ...others] = shown;
  const lead = first && { ...first, ...(first.caption !== undefined && withCredit(first)) };
  const placeOf = (index: number) => blocks.find(({ picture }) => picture === index)?.lines[0]?.place;
  return {
    ...(lead && { lead }),
    inBody: new Map(others.map((picture) => [picture.index, picture])),
    unplaced: unplaced.filter((index) => others.some((picture) => picture.index === index)),
    used: new Set([...captions.of.values()].map(({ line }) => line)),
    remarks: [
      ...shown.flatMap((picture) => altRemark(picture, document.pictures[picture.index], placeOf(picture.index))),
      ...captions.remarks,
      ...(lead?.credit === undefined ? [] : [creditRemark(lead.credit, first?.caption ?? "", placeOf(lead.index))]),
      ...possibleCaptions(document, blocks),
      ...all.flatMap((index) => unshownRemark(document.pictures[index], placeOf(index))),
    ],
  };
}

/** In a text a picture has a caption alone. */
function withCredit({ caption: words = "", ...picture }: ImportedPicture): ImportedPicture {
  return { ...picture, ...splitCredit(words) };
}

function creditRemark(credit: string, caption: string, place: number | undefined): Remark {
  const became = `“${credit}” became the credit of the picture, out of its caption “${caption}”.`;
  const ask = (where: string) => `${became} If newspapers may have it at full size, say ${where} how they may use it.`;
  return {
    ...(place !== undefined && { place }),
    ...{ about: "image", sentence: ask("in licence"), inForm: ask("under its licence") },
  };
}

function isShown(picture: SourcePicture | undefined): boolean {
  return picture !== undefined && Object.hasOwn(pictureEndings, picture.type);
}

function unshownRemark(picture: SourcePicture | undefined, place: number | undefined): Remark[] {
  if (!picture || isShown(picture)) return [];
  const what = `The picture ${picture.name ? `${picture.name} ` : ""}is of a kind that pages do not show (${picture.type}), and was left out.`;
  return [
    {
      ...(place !== undefined && { place }),
      about: "image",
      sentence: `${what} Save it as JPEG or PNG, and add it in the line image:.`,
      inForm: `${what} Save it as JPEG or PNG, and choose it as the picture.`,
    },
  ];
}

/** Pictures that no block names, such as those attached to an email. */
function attached({ blocks, pictures }: SourceDocument): number[] {
  const named = new Set(blocks.flatMap(({ picture }) => picture ?? []));
  return [...pictures.keys()].filter((index) => !named.has(index));
}

interface Caption {
  readonly line: Line;
  readonly words: string;
}

function captionsFor(order: readonly number[], document: SourceDocument, blocks: readonly Block[]) {
  const of = new Map<number, Caption>();
  const remarks: Remark[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph" && block.kind !== "list") continue;
    for (const line of block.lines) {
      const words = readCaption(line.text.trim());
      if (words === undefined) continue;
      const near = blocks[at - 1]?.picture ?? blocks[at + 1]?.picture;
      const isFree = (index: number | undefined) =>
        index !== undefined && !of.has(index) && !document.pictures[index]?.caption;
      const index = isFree(near) ? near : order.find(isFree);
      const isWhole = block.kind === "paragraph" ? block.lines.length === 1 : true;
      if (index !== undefined && isWhole) of.set(index, { line, words });
      remarks.push(captionRemark(line, index !== undefined && isWhole));
    }
  }
  return { of, remarks };
}

function captionRemark({ text, place }: Line, isTaken: boolean): Remark {
  const words = `“${text.trim()}”`;
  const of = { place, about: "image" } as const;
  if (isTaken) return { ...of, sentence: `${words} became the caption of a picture.` };
  const ask = (where: string) =>
    `${words} is a caption, but has no picture here. Add the picture${where}, with this caption, and delete it from the text.`;
  return { ...of, sentence: ask(" in the line image:"), inForm: ask("") };
}

/** "Picture: Jo Example" */
const credit = /\b(?:[Pp]icture|[Pp]hoto(?:graph)?|[Ii]mage)(?: [Cc]redit)?s?(?: by)?: ?\p{Lu}|©/u;
const allItalic = /^(?:\*[^*\s]|_[^_\s]).*[*_]$/;
/** Characters of a caption. */
const longestCaption = 300;

/** A line below a picture that looks like its caption, and is not said to be one. */
function possibleCaptions({ pictures }: SourceDocument, blocks: readonly Block[]): Remark[] {
  return blocks.flatMap(({ picture }, at): Remark[] => {
    const next = blocks[at + 1];
    const [line, ...more] = next?.lines ?? [];
    if (picture === undefined || !isShown(pictures[picture]) || pictures[picture]?.caption) return [];
    if (next?.kind !== "paragraph" || !line || more.length > 0 || line.text.length > longestCaption) return [];
    if (readCaption(line.text.trim()) !== undefined) return [];
    if (!credit.test(line.text) && !allItalic.test(line.markdown.trim())) return [];
    const ask = (caption: string, credit: string) =>
      `“${line.text.trim()}” stands below a picture, and may be its caption. If it is, move it ${caption}, and who took the picture ${credit}.`;
    return [
      {
        place: line.place,
        about: "image",
        sentence: ask("into caption", "into credit"),
        inForm: ask("to the picture’s caption", "to its credit"),
      },
    ];
  });
}

function altRemark({ alt }: ImportedPicture, picture: SourcePicture | undefined, place: number | undefined): Remark[] {
  if (alt !== "") return [];
  const what = `${picture?.name ? `The picture ${picture.name}` : "A picture"} has no words for people who cannot see it.`;
  return [
    {
      ...(place !== undefined && { place }),
      missing: "alt",
      sentence: `${what} Say in alt what it shows.`,
      inForm: `${what} Say what it shows.`,
    },
  ];
}
