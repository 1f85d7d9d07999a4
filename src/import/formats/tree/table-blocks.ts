import type { Block, Line, Remark } from "../../document.ts";
import type { Cell, Part } from "./parts.ts";

type Table = Extract<Part, { kind: "table" }>;
/** Notes one thing to look at. */
export type Report = (remark: Remark) => void;
type MakeBlocks = (parts: readonly Part[]) => readonly Block[];

/**
 * A table, its first row being the header that Markdown asks for. One that only sets things beside each other, as a
 * letterhead does, becomes paragraphs: its cells one after the other, or its rows where each begins with a label.
 */
export function tableBlocks(table: Table, report: Report, makeBlocks: MakeBlocks): Block[] {
  const caption = makeBlocks(table.caption);
  const rows = table.rows.map(({ cells }) => cells.map((cell) => ({ ...cell, blocks: makeBlocks(cell.parts) })));
  const written = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (isLayout(written)) return [...caption, ...written.flat().flatMap(({ blocks }) => blocks)];
  if (isLabels(written)) return [...caption, ...written.flatMap(labelled)];
  const captioned = caption.map((block) => ({ ...block, lines: block.lines.map(asCaption) }));
  return [
    ...captioned,
    grid(written, report),
    ...written.flat().flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "picture")),
  ];
}

interface Shown extends Cell {
  readonly blocks: readonly Block[];
}

/** One column or one row has nothing to compare; headings and tables within stand in no cell of figures. */
function isLayout(rows: readonly (readonly Shown[])[]): boolean {
  const cells = rows.flat();
  const most = Math.max(0, ...rows.map((row) => row.filter(({ blocks }) => blocks.length > 0).length));
  const isMarked = cells.some(({ isHeader }) => isHeader);
  return (
    most < 2 ||
    (rows.length < 2 && !isMarked) ||
    cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "heading" || kind === "table" || kind === "quote"))
  );
}

/** Two columns, the first of labels: "Date:", "Embargo:". */
function isLabels(rows: readonly (readonly Shown[])[]): boolean {
  const cells = rows.flat();
  return (
    !cells.some(({ isHeader }) => isHeader) &&
    rows.every((row) => row.length === 2 && row.every(({ blocks }) => blocks.length <= 1)) &&
    rows.filter(([label]) => label && /:$/.test(wordsOf(label))).length * 2 > rows.length
  );
}

function labelled(row: readonly Shown[]): Block[] {
  const lines = row.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
  const [first] = lines;
  if (!first) return [];
  const isBold = row.every(({ blocks }) => blocks.every((block) => block.isBold));
  const join = (key: "text" | "markdown") => lines.map((line) => line[key]).join(" ");
  return [
    { kind: "paragraph", isBold, lines: [{ text: join("text"), markdown: join("markdown"), place: first.place }] },
  ];
}

function asCaption(line: Line): Line {
  return /^table( \d+)?:\s/i.test(line.text) ? line : { ...line, markdown: `Table: ${line.markdown}` };
}

function wordsOf({ blocks }: Shown): string {
  return blocks
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .filter(Boolean)
    .join(" ");
}

function grid(rows: readonly (readonly Shown[])[], report: Report): Block {
  const spread = spreadCells(rows);
  const width = Math.max(...spread.map((row) => row.length));
  const [header = [], ...body] = spread;
  const lines = [header, ...body].map((row): Line => {
    const cells = Array.from({ length: width }, (_, index) => row[index]);
    const place = cells.flatMap((cell) => cell?.blocks.flatMap((block) => block.lines) ?? []).at(0)?.place ?? 1;
    const text = cells
      .map((cell) => (cell ? wordsOf(cell) : ""))
      .filter(Boolean)
      .join(" ");
    return {
      text,
      markdown: `| ${cells.map((cell) => (cell ? cellMarkdown(cell, row === header) : "")).join(" | ")} |`,
      place,
    };
  });
  const place = lines[0]?.place ?? 1;
  const dashes = { text: "", markdown: `|${" --- |".repeat(width)}`, place };
  const isNamed = header.every((cell) => !cell || cell.isHeader || cell.blocks.every(({ isBold }) => isBold));
  if (!isNamed)
    report({
      place,
      sentence:
        "The file does not say which row of this table is its header, so its first row became it. Write above each column what it holds.",
    });
  if (rows.some((row) => row.some((cell) => cell.columns > 1 || cell.rows > 1)))
    report({
      place,
      sentence:
        "This table has joined cells, and their words stand in the first of them now. Check that each row makes sense alone.",
    });
  return { kind: "table", isBold: false, lines: [...lines.slice(0, 1), dashes, ...lines.slice(1)] };
}

/** Cells at their columns: what a joined cell covers is empty. */
function spreadCells(rows: readonly (readonly Shown[])[]): (Shown | undefined)[][] {
  const covered: number[] = [];
  return rows.map((row) => {
    const spread: (Shown | undefined)[] = [];
    for (const cell of row) {
      while ((covered[spread.length] ?? 0) > 0) spread.push(undefined);
      const from = spread.length;
      for (let column = 0; column < Math.min(cell.columns, 100); column++) {
        spread.push(column === 0 ? cell : undefined);
        covered[from + column] = Math.max(covered[from + column] ?? 0, cell.rows);
      }
    }
    for (const [column, left] of covered.entries()) covered[column] = Math.max((left ?? 0) - 1, 0);
    return spread;
  });
}

/** The words of a cell on one line, without the markers of a list. */
function cellMarkdown({ blocks }: Shown, isInHeader: boolean): string {
  const lines = blocks.flatMap(({ kind, isBold, lines }) =>
    lines
      .map(({ markdown }) => (kind === "list" ? markdown.trim().replace(/^(?:(?:[-*]|\d+[.)]) +)+/, "") : markdown))
      .map((markdown) =>
        isBold && !isInHeader && /^(?=\S)[^*\\]+(?<=\S)$/.test(markdown) ? `**${markdown}**` : markdown,
      ),
  );
  return lines.filter(Boolean).join(" ").replaceAll("\n", " ").replaceAll("|", "\\|");
}
