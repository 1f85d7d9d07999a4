import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { readLedger, rowLines } from "../../src/ledger/ledger.ts";
import { newRows } from "../../src/ledger/published.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { contentFolder, type Files, now, release, releasePath, strategy, usual } from "../support/content-folder.ts";
import { printed } from "../support/printed.ts";

export const other = "news/2026/2026-03-20-road-closed.md";

export const published: Files = {
  [releasePath]: release({}, '\nThe library opens at 9am.\n\n"We are glad," said Ms Ada Byron, its manager.\n'),
  [other]: release({ title: "title: Road closed", date: "date: 2026-03-20" }),
  "strategies/libraries.md": strategy(),
};

/** What the ledger holds after a newsroom was published, then after other files were, too. */
export async function ledgerAfter(...states: Files[]): Promise<string> {
  let text = "";
  for (const files of states) {
    const { value: newsroom } = await readNewsroom(contentFolder(files), now);
    if (newsroom) text += rowLines(newRows(publicNewsroom(newsroom, now), readLedger(text)));
  }
  return text;
}

/** What is said of files, beside what was published before. */
export async function told(files: Files, before: Files[] = [published], at = now): Promise<string[]> {
  return toldAfter(await ledgerAfter(...before), files, at);
}

/** What is said of files, beside what a ledger holds. */
export async function toldAfter(rows: string, files: Files, at = now): Promise<string[]> {
  const folder = contentFolder({ ...published, ...files });
  const ledger = readLedger(rows);
  const { problems } = await readComparing(folder, at, { ledger });
  return problems.filter(({ level }) => level === "error").map((one) => printed(one).replaceAll(folder, "content"));
}

/** The usual `site.yaml` with another line. */
export const siteWith = (from: string, to: string): Files => ({
  "site.yaml": String(usual["site.yaml"]).replace(from, to),
});
