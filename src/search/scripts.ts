import { hash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** A script of the page that searches, and where it lies; its address changes when its bytes do. */
interface Script {
  readonly address: string;
  readonly code: string;
}

/** The two scripts: that of the page, and that of the thread that searches. */
interface SearchScripts {
  readonly page: Script;
  readonly thread: Script;
}

/** Browsers that know `import()` in a worker, without which Pagefind does not run. */
const browsers = ["chrome80", "firefox114", "safari15"];

let made: Promise<SearchScripts> | undefined;

/** The scripts of the page that searches, each in one file and made small: the same in every site. */
export function searchScripts(): Promise<SearchScripts> {
  made ??= makeScripts();
  return made;
}

async function makeScripts(): Promise<SearchScripts> {
  const [page, thread] = await Promise.all([bundle("main.ts", "search"), bundle("thread.ts", "search-thread")]);
  return { page, thread };
}

async function bundle(file: string, name: string): Promise<Script> {
  const input = fileURLToPath(new URL(`page/${file}`, import.meta.url));
  const bundle = await rolldown({ input, tsconfig: false, transform: { target: browsers } });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  const { code } = output[0];
  return { code, address: `/assets/${name}-${hash("sha256", code).slice(0, 10)}.js` };
}
