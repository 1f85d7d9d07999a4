import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { filesOfGuide, linesOfGuide, textsOfGuide } from "./guide-examples.ts";

/** Files by their path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** Files that hold what the guide shows for headers, and those that it shows whole. */
export function contentOfGuide(): Texts {
  return new Map([...filesWithGuidesLines(), ...wholeFilesOfGuide()]);
}

function wholeFilesOfGuide(): (readonly [string, string])[] {
  return filesOfGuide().map((text) => {
    const path = text.includes("\nperiod:")
      ? "strategies/library-strategy-2026-2030.md"
      : "news/2026/2026-03-13-new-library-opens.md";
    return [path, `${text}\nIts text.\n`] as const;
  });
}

const keysOfStrategies = /^(period|owner|decisions|consultation|extensions|reviews?|supersedes|figures|priorities):/;
/** When a strategy lasts in which an example can stand: after the one that it replaces, and to an end that can be moved. */
const periods: readonly (readonly [string, readonly [string, string][]])[] = [
  ["supersedes:", [["period", "period: {from: 2031, to: 2035}"]]],
  ["extensions:", [["period", "period: {from: 2017, to: 2021}"]]],
];

const keysOfSite = /^(notice|shrink|scope|words):/;

/** Releases and strategies whose headers hold the lines of the guide, each line in the first that has no other with its keys. */
function filesWithGuidesLines(): (readonly [string, string])[] {
  const headers = { strategies: [] as Map<string, string>[], releases: [] as Map<string, string>[] };
  for (const { lines } of linesOfGuide()) {
    if (keysOfSite.test(lines)) continue;
    const period = periods.find(([start]) => lines.startsWith(start))?.[1] ?? [];
    const parts = lines
      .split(/\n(?=\w)/)
      .map((part) => [part.replace(/:.*$/s, ""), part] as const)
      .concat(period);
    const all = keysOfStrategies.test(lines) ? headers.strategies : headers.releases;
    const first = all.find((header) => parts.every(([key, part]) => (header.get(key) ?? part) === part)) ?? new Map();
    if (!all.includes(first)) all.push(first);
    for (const [key, part] of parts) first.set(key, part);
  }
  const usual = (name: string, more: Record<string, string>) => ({
    title: `title: "${name}"`,
    summary: `summary: "${name} in a sentence."`,
    topics: "topics: libraries",
    status: "status: published",
    ...more,
  });
  const file = (base: Record<string, string>, header: ReadonlyMap<string, string>) =>
    `---\n${[...new Map([...Object.entries(base), ...header]).values()].join("\n")}\n---\n\nIts text.\n`;
  return [
    ...headers.releases.map(
      (header, n) =>
        [
          `news/2026/2026-03-16-guide-${n}.md`,
          file(usual(`Release ${n} of the guide`, { date: "date: 2026-03-16" }), header),
        ] as const,
    ),
    ...headers.strategies.map(
      (header, n) =>
        [
          `strategies/guide-${n}.md`,
          file(usual(`Strategy ${n} of the guide`, { period: "period: {from: 2017, to: 2021}" }), header),
        ] as const,
    ),
    [
      "strategies/send-strategy-2017-2021.md",
      file(usual("An older strategy", { period: "period: {from: 2015, to: 2016}" }), new Map()),
    ],
  ];
}

/** The site of the constructs, with what the guides show for its two files of facts. */
export function siteOfGuides(): Texts {
  const [redirects = ""] = readFileSync("docs/for-maintainers.md", "utf8").match(/(?<=lead: `)\{[^`]*\}/) ?? [];
  const [statement = "", notice = ""] = ["scope", "notice"].map(
    (key) => linesOfGuide().find((example) => example.key === key)?.lines,
  );
  const site = readFileSync("test/fixtures/constructs/site.yaml", "utf8");
  const pages = ["about", "contact", "privacy"].map((name) => {
    const path = `pages/${name}.md`;
    return [path, readFileSync(join("test/fixtures/constructs", path), "utf8")] as const;
  });
  return new Map([
    ...pages,
    ["site.yaml", `${site}redirects: ${redirects}\n${notice.replace(/, from:.*\}/, "}")}\n`],
    ["accessibility.yaml", `${statement}\n`],
  ]);
}

const office = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes into a folder the media of the council, and a file for each name that the guide shows. */
export function writeMediaOfGuide(media: string): void {
  // No site of the guides names a logo, and nothing else may be a drawing.
  cpSync("test/fixtures/council/media", media, { recursive: true, filter: (file) => !file.endsWith(".svg") });
  const types = `<Types><Override ContentType="${office}.main+xml"/></Types>`;
  const kinds: Readonly<Record<string, Uint8Array>> = {
    jpg: readFileSync(join(media, "northgate-library.jpg")),
    pdf: readFileSync(join(media, "library-strategy-2026-2030.pdf")),
    xlsx: zipSync({ "[Content_Types].xml": strToU8(types), "xl/workbook.xml": strToU8("<workbook/>") }),
  };
  const shown = [...linesOfGuide().map(({ lines }) => lines), ...filesOfGuide(), ...textsOfGuide()].join("\n");
  for (const [name, ending = ""] of shown.matchAll(/[a-z0-9-]+\.(jpg|pdf|xlsx)\b/g)) {
    const bytes = kinds[ending];
    if (bytes) writeFileSync(join(media, name), bytes);
  }
}
