import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { contentFolder, png } from "../support/content-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

let folder: string;
let content: string;
beforeEach(() => {
  folder = tempFolder();
  content = join(folder, "content");
  cpSync(contentFolder(), content, { recursive: true });
});

function put(name: string, bytes: string | Buffer): string {
  mkdirSync(join(content, "inbox"), { recursive: true });
  writeFileSync(join(content, "inbox", name), bytes);
  return join(content, "inbox", name);
}

/** Runs the command as GitHub does for a proposal, and gives what it prints and the summary page. */
function run() {
  const [summary, event] = [join(folder, "summary.md"), join(folder, "event.json")];
  writeFileSync(summary, "");
  const head = { ref: "patch-1", repo: { html_url: "https://github.com/northgate/newsroom" } };
  writeFileSync(event, JSON.stringify({ pull_request: { head } }));
  const gitHub = {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_STEP_SUMMARY: summary,
  };
  const out = join(folder, "out");
  const { status, stdout } = spawnSync(process.execPath, ["scripts/inbox.ts", "--content", content, "--out", out], {
    encoding: "utf8",
    env: { ...process.env, ...gitHub },
  });
  return { status, stdout, out, summary: readFileSync(summary, "utf8") };
}

const text = "Library opens\n\n9 February 2018\n\nThe library opened on Monday.\n";
const path = "news/2018/2018-02-09-library-opens.md";

test("says that nothing waits, and puts nothing on the summary page", () => {
  expect(run()).toMatchObject({ status: 0, stdout: "The inbox is empty.\n", summary: "" });
});

test("makes a release of a file in the inbox, and leaves the content alone", () => {
  put("Library – FINAL (2).txt", text);
  const { status, out, summary } = run();
  expect(status).toBe(0);
  const release = readFileSync(join(out, "content", path), "utf8");
  expect(release).toContain('title: "Library opens"');
  expect(summary).toContain("https://github.com/northgate/newsroom/new/patch-1?filename=content%2Fnews");
  expect(summary).toContain("The library opened on Monday.");
  expect(existsSync(join(content, path))).toBe(false);
});

test("keeps the pictures of a Word file with the text", () => {
  const file = "flood-moorfell.docx";
  put(file, readFileSync(join("test/fixtures/import/files", file)));
  const { status, out, summary } = run();
  expect(status).toBe(0);
  const [, picture = ""] = /- `(content\/media\/[^`]+)`/.exec(summary) ?? [];
  expect(existsSync(join(out, picture))).toBe(true);
});

test("names what cannot be read with the reason, and goes on", () => {
  const locked = put("plan.docx", "%PDF-1.7");
  put("library.txt", text);
  const { status, stdout, summary } = run();
  expect(status).toBe(1);
  expect(stdout).toContain(`${locked}  was not read\n  It is a PDF`);
  expect(stdout).toContain("1 of 2 files in the inbox became a text.");
  expect(summary).toContain("Nothing was made of this file:");
});

test("says where a picture belongs that lies beside the text", () => {
  const photo = put("Photo 1.png", png);
  put("library.txt", text);
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toContain(
    `${photo}  was not read\n  This is no text. To show it in a release, put it into content/media/`,
  );
});

test("says of a release that is there already to delete the file", () => {
  put("library.txt", text);
  mkdirSync(join(content, "news/2018"), { recursive: true });
  writeFileSync(join(content, path), "---\n---\n");
  const { status, stdout } = run();
  expect(status).toBe(1);
  expect(stdout).toContain("is there already. If it is this release, delete the file here.");
});

test("lists a picture once that a text shows twice, and gives a command to GitHub no line of its own", () => {
  const part = (name: string) =>
    `--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${png.toString("base64")}\n`;
  const named = "=?utf-8?q?a=0A::error::wrong.png?=";
  put(
    "a.eml",
    `Subject: Library opens\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n${text}\n${part(named)}${part("b.png")}--B--\n`,
  );
  const { stdout, summary } = run();
  expect(stdout).toContain("::error::");
  expect(stdout).not.toMatch(/^\s*::/m);
  expect(summary.match(/^- `content\/media\/library-opens\.png`$/gm)).toHaveLength(1);
});
