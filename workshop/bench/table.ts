/** A table in markdown: the first row is its head, the first column is words, the rest are figures. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...body.map(line)].join("\n");
}

/** Milliseconds as seconds: "14.2 s", under ten with two digits after the point. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value.toFixed(value < 9.995 ? 2 : 1)} s`;
}

/** Bytes in decimal units, as "640 MB"; "not known" where nothing was measured. */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "not known" : `${Math.round(bytes / 1e6).toLocaleString("en-GB")} MB`;
}

/** Bytes as kilobytes of a thousand, with one digit after the point: "12.3 KB". */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** How many times one figure is another: "2.41 ×". */
export function times(figure: number, other: number): string {
  return `${(figure / other).toFixed(2)} ×`;
}

/** A whole number with its thousands: "10,000". */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}

/** The one in the middle; of an even number the mean of the two. Throws on none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing.");
  return (low + high) / 2;
}
