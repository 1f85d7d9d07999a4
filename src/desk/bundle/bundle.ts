import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { changeSveltia, leaveOut, openFiles } from "./code-of-others.ts";
import { dictionaryFiles } from "./dictionary-files.ts";
import { speakOurWords } from "./our-words.ts";

/** Browsers that know what Sveltia CMS is written in. */
const browsers = ["chrome120", "firefox125", "safari17"];

const require = createRequire(import.meta.url);
const sveltia = dirname(require.resolve("@sveltia/cms"));

/** A file of the desk, by its path below `/desk/`. */
export interface DeskFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** The scripts of the desk, which are the same in every newsroom, with the fonts and programs that they load. `desk.js` is the first. */
export async function deskScripts(): Promise<readonly DeskFile[]> {
  const bundle = await rolldown({
    input: { desk: fileURLToPath(new URL("../browser/main.ts", import.meta.url)) },
    platform: "browser",
    tsconfig: false,
    transform: { target: browsers, jsx: { runtime: "automatic", importSource: "preact" } },
    resolve: { alias: { "node:path": "path-browserify" } },
    plugins: [leaveOut(), openFiles(), changeSveltia(sveltia), speakOurWords(sveltia)],
  });
  const { output } = await bundle.generate({
    format: "esm",
    minify: true,
    // The rules of the Markdown parser are found by the names of their functions.
    keepNames: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  });
  await bundle.close();
  const scripts = output.map((file) => ({
    path: file.fileName,
    bytes: file.type === "chunk" ? file.code : file.source,
  }));
  return [...scripts, ...sveltiaAssets(), ...dictionaryFiles()];
}

/** Fonts, with their licences, and programs that Sveltia loads once it needs them. */
function sveltiaAssets(): DeskFile[] {
  const folder = join(sveltia, "assets");
  return readdirSync(folder)
    .filter((name) => !name.endsWith(".map"))
    .map((name) => ({ path: `assets/${name}`, bytes: readFileSync(join(folder, name)) }));
}
