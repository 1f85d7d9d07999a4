import type { Block, Line, Remark } from "../../document.ts";
import { bareWords } from "../compare-words.ts";

/** Lines of a release that the newsroom shows below every one anyway, or could. */
interface FoundBoilerplate {
  readonly used: ReadonlySet<Line>;
  readonly remarks: readonly Remark[];
}

const about =
  /^(?:about (?:us$|the council|\p{L}.{2,60}\b(?:council|authority|corporation))|(?:ynglŷn â|am|gwybodaeth am) (?:y cyngor|gyngor \p{L}.{2,60}))\s*:?$/iu;

/** Finds the paragraphs that `site.yaml` has as its boilerplate, whatever their spaces, quotation marks and capitals, and their heading. */
export function findBoilerplate(blocks: readonly Block[], boilerplate: string | undefined): FoundBoilerplate {
  const known = new Set(
    (boilerplate ?? "")
      .split(/\n\s*\n/)
      .map(bareWords)
      .filter(Boolean),
  );
  const whole = bareWords(boilerplate ?? "");
  const used = new Set<Line>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "list") for (const line of block.lines) if (known.has(bareWords(line.text))) used.add(line);
    if (block.kind !== "paragraph") continue;
    const words = bareWords(block.lines.map(({ text }) => text).join(" "));
    const heading = blocks[index - 1];
    const own = heading && isAbout(heading) ? bareWords(heading.lines[0]?.text ?? "") : "";
    if (words === "" || (!known.has(words) && words !== whole && (own === "" || own + words !== whole))) continue;
    for (const line of block.lines) used.add(line);
    if (own && heading) for (const line of heading.lines) used.add(line);
  }
  if (used.size > 0) return { used, remarks: [leftOut([...used].toSorted((a, b) => a.place - b.place))] };
  return { used, remarks: proposed(blocks, known.size > 0) };
}

function isAbout({ kind, lines }: Block): boolean {
  return (kind === "heading" || kind === "paragraph") && lines.length === 1 && about.test(lines[0]?.text.trim() ?? "");
}

function leftOut(lines: readonly Line[]): Remark {
  const words = lines.map(({ text }) => text.trim()).join(" ");
  const is = (whose: string) =>
    `“${words}” was left out: it is the boilerplate of ${whose}, which stands below every release.`;
  return { place: lines[0]?.place ?? 1, sentence: is("site.yaml"), inForm: is("the settings of the site") };
}

function proposed(blocks: readonly Block[], isKnown: boolean): Remark[] {
  const heading = blocks.find(isAbout)?.lines[0];
  if (!heading) return [];
  const say = (file: string, line: string) =>
    `“${heading.text.trim()}” stays in the text. ${
      isKnown
        ? `It differs from the boilerplate of ${file}, which stands below every release too: delete one of them.`
        : `If it is the same in every release, write it once in ${file}${line}, and delete it here.`
    }`;
  return [
    {
      place: heading.place,
      sentence: say("site.yaml", ", in the line boilerplate"),
      inForm: say("the settings of the site", ""),
    },
  ];
}
