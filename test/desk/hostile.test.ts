import { expect, test, vi } from "vitest";
import { openDesk } from "../support/desk/open-desk.ts";

vi.setConfig({ testTimeout: 150_000 });

const now = "2026-06-01T12:00:00Z";
const at = "news/2026/2026-05-20-hostile.md";
const title = `<img src=https://evil.example/a.png onerror=alert(1)><b>Bold</b> [x](javascript:alert(1)) {{text}}`;

/** Runs in the page: everything that is shown, in frames too; what a frame was made from is shown in it. */
function elements(): string[] {
  const all: string[] = [];
  const walk = (root: ParentNode) => {
    for (const element of root.querySelectorAll("*")) {
      all.push(
        `${element.nodeName} ${element
          .getAttributeNames()
          .filter((name) => name !== "srcdoc")
          .map((name) => `${name}=${element.getAttribute(name)}`)
          .join(" ")}`,
      );
      if (element instanceof HTMLIFrameElement && element.contentDocument) walk(element.contentDocument);
    }
  };
  walk(document);
  return all;
}

test("shows a title and a text that are HTML as words, in the form and the page, and asks nobody for them", async () => {
  const text = `---\ntitle: '${title}'\ndate: 2026-05-20\nsummary: "<script>alert(1)</script>"\ntopics: [parks]\nstatus: draft\n---\n\n<img src=https://evil.example/b.png onerror=alert(1)>\n\n[Link](javascript:alert(1)) ![](https://evil.example/c.png)\n`;
  const desk = await openDesk({ files: { [at]: text }, now });
  const asked: string[] = [];
  desk.tab.on("request", (request) => asked.push(request.url()));
  desk.tab.on("dialog", (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await desk.goTo("collections/releases-2026");
  // Sveltia takes a title in its lists for Markdown, and leaves out what could do anything.
  await desk.sees("Bold");
  const inList = await desk.tab.evaluate(elements);
  await desk.open(at);
  expect(await desk.valueOf("Title")).toBe(title);
  await desk.tab.waitForFunction(() => {
    const has = (frame: HTMLIFrameElement): boolean =>
      frame.contentDocument?.querySelector("h1")?.textContent?.includes("onerror=alert(1)") ||
      [...(frame.contentDocument?.querySelectorAll("iframe") ?? [])].some(has);
    return [...document.querySelectorAll("iframe")].some(has);
  });
  const all = [...inList, ...(await desk.tab.evaluate(elements))];
  expect(all.filter((element) => /^(img|a|iframe|script)\b.*(evil\.example|javascript:)/i.test(element))).toEqual([]);
  expect(all.filter((element) => / on\w+=/.test(element))).toEqual([]);
  expect(asked.filter((address) => /evil|dialog/.test(address))).toEqual([]);
  expect(desk.textOf(at)).toBe(text);
});

const odd = {
  "news/2026/2026-05-21-unread.md": "---\ntitle: [Half\nstatus: draft\n---\n\nWords of it.\n",
  "news/2026/2026-05-22-unknown.md":
    '---\ntitle: "Unknown"\ncolour: red # why\ndate: 2026-05-22\nstatus: draft\n---\n\nWords of it.\n',
  "news/2026/2026-05-23-signs.md":
    '---\ntitle: "👩‍👩‍👧 مرحبا עברית"\ndate: 2026-05-23\nstatus: draft\n---\n\nمرحبا 👩‍👩‍👧 עברית\n',
  "news/2026/2026-05-24-long.md": `---\ntitle: "Long"\ndate: 2026-05-24\nstatus: draft\n---\n\n${"Words of a long text. ".repeat(45_000)}\n`,
};

test("leaves every other byte of a release that cannot be read, has an unknown key, other writing or a megabyte", async () => {
  const desk = await openDesk({ files: odd, now });
  for (const [path, before] of Object.entries(odd)) {
    await desk.open(path);
    await desk.type("Text", "!");
    await desk.save();
    const saved = await desk.saved(path, (text) => text !== before);
    expect([path, saved.replace("!", "") === before]).toEqual([path, true]);
  }
});
