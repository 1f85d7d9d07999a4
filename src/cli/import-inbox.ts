import { existsSync } from "node:fs";
import { join } from "node:path";
import { inbox } from "../content/files/file-names.ts";
import { type FromInbox, inboxSummary } from "../github/inbox.ts";
import { formatRemark } from "../import/release/remarks.ts";
import { saveImport } from "../import/save-import.ts";
import { countOf } from "../newsroom/format.ts";
import { NotWritten } from "../writing/not-written.ts";
import { exitCode } from "./command-line.ts";
import { filesBelow } from "./files-to-import.ts";
import { proposalOfRun, reportToGitHub } from "./github.ts";
import { composeFile, howToImport, reasonOf } from "./import-files.ts";

/**
 * Makes releases of the files that wait in the inbox, and puts them into another folder: a press officer who has only a
 * browser takes them from the run's page. Nothing is written to the content.
 */
export async function importInbox(content: string, out: string, now: number): Promise<number> {
  const { files, passedOver } = filesBelow(join(content, inbox));
  const how = howToImport({ content }, now);
  if (how instanceof NotWritten) throw how;
  const all: FromInbox[] = [];
  for (const file of files) all.push(await fromInbox(file, how, out));
  for (const source of passedOver) all.push({ source, media: [], remarks: [noText] });
  for (const { source, text, remarks } of all)
    console.log(
      [
        `${source}  ${text ? `became ${join(out, text.path)}` : "was not read"}`,
        ...remarks.map((remark) => `  ${remark}`),
      ].join("\n"),
    );
  // A picture beside a text is no fault.
  const read = all.filter(({ text }) => text !== undefined).length;
  console.log(
    all.length === 0
      ? "The inbox is empty."
      : `${read} of ${countOf(all.length, "file")} in the inbox became ${read === 1 ? "a text" : "texts"}.`,
  );
  await reportToGitHub([], inboxSummary(all, proposalOfRun()));
  return read === files.length ? exitCode.done : exitCode.faults;
}

const noText =
  "This is no text. To show it in a release, put it into content/media/, name it there, and delete it here.";

type HowToImport = Exclude<ReturnType<typeof howToImport>, NotWritten>;

async function fromInbox(source: string, how: HowToImport, out: string): Promise<FromInbox> {
  try {
    const { composed, release, unit } = await composeFile(source, how);
    const there = join(how.content, composed.release.path);
    if (existsSync(there))
      throw new NotWritten(`${there} is there already. If it is this release, delete the file here.`);
    await saveImport(join(out, "content"), composed);
    return {
      source,
      text: { path: `content/${composed.release.path}`, content: composed.release.text },
      media: composed.media.map(({ path }) => `content/${path}`),
      remarks: release.remarks.map((remark) => formatRemark(remark, unit)),
    };
  } catch (error) {
    return { source, media: [], remarks: [reasonOf(error)] };
  }
}
