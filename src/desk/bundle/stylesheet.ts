import { readFile } from "node:fs/promises";

const folder = new URL("../browser/", import.meta.url);

/** What several pieces share, then each in the order in which they stand in the window: of two rules as strong as each other the later counts. */
const sheets = [
  "desk.css",
  "controls.css",
  "jobs/jobs-bar.css",
  "ready/ready-line.css",
  "form/form.css",
  "jobs/jobs.css",
  "word/word-drop.css",
  "problems/problems.css",
  "body/body.css",
  "pictures/media-field.css",
  "jobs/dialog.css",
  "requests/trouble-bar.css",
  "page/page-pane.css",
];

/** The style sheet of the desk: one of those that stand beside its pieces. */
export async function deskSheet(): Promise<string> {
  const texts = await Promise.all(sheets.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.join("\n");
}
