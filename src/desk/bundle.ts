import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, rolldown } from "rolldown";
import { dictionaryFiles } from "./dictionary-files.ts";

/** Browsers that know what Sveltia CMS is written in. */
const browsers = ["chrome120", "firefox125", "safari17"];

const require = createRequire(import.meta.url);
const sveltia = dirname(require.resolve("@sveltia/cms"));

/**
 * What the desk does without: highlighting of code, maps, and the interface in other languages, each of which would be a file to
 * publish; and what opens and writes Word files in mammoth, which is handed files that are open and writes none.
 */
const leftOut =
  /^@shikijs\/|\/shiki-engine-[^/]*\.js$|^leaflet\/|^terra-draw|\/locales\/(?!en-GB\.json$)[^/]*\.json$|^jszip$|^xmlbuilder$/;

/** Makes a module of what is left out that holds nothing. */
const leaveOut: Plugin = {
  name: "leave-out",
  resolveId: (id) => (leftOut.test(id) ? { id: "\0left-out", moduleSideEffects: false } : undefined),
  load: (id) => (id === "\0left-out" ? "export default {}" : undefined),
};

/** In a browser mammoth takes no file that is open already; here it does, as in Node.js. */
const openFiles: Plugin = {
  name: "open-files",
  load: (id) =>
    /\/mammoth\/(?:lib|browser)\/unzip\.js$/.test(id.replaceAll("\\", "/"))
      ? "exports.openZip = ({ file }) => Promise.resolve(file);"
      : undefined,
};

/** The fonts as others serve them, for when a page has none. */
const fontsOfOthers = /@font-face \{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/g;

/** Where Sveltia asks every few minutes whether GitHub has a fault. The desk says so when a request fails. */
const stateOfGitHub = "https://www.githubstatus.com/api/v2/status.json";
const allIsWell = 'data:application/json,{"status":{"indicator":"none"}}';

/**
 * Sveltia finds its fonts and its reader of HEIC beside its own files; here all scripts lie beside `assets/`. It asks nobody but
 * the code host.
 */
const ownFiles: Plugin = {
  name: "own-files",
  transform: (code, id) =>
    id.startsWith(sveltia)
      ? code.replaceAll("`../assets/", "`assets/").replaceAll(fontsOfOthers, "").replaceAll(stateOfGitHub, allIsWell)
      : undefined,
};

/** Whether Sveltia CMS offers to sign in on a telephone, by a picture of an address that holds the token. */
const tokenInAddress = /(=>)(\w+\.isLargeScreen&&\w+\.hasMouse&&)/;

/** The token is in no address: what would show one is never shown. */
const noTokenInAddress: Plugin = {
  name: "no-token-in-address",
  transform(code, id) {
    if (!id.startsWith(sveltia) || !code.includes("sign_in_with_mobile")) return undefined;
    if (!tokenInAddress.test(code))
      throw new Error("Sveltia CMS has another way to show its sign-in by telephone: look at src/desk/bundle.ts");
    return code.replace(tokenInAddress, "$1false&&$2");
  },
};

/** A file of the desk, by its path below `/desk/`. */
export interface DeskFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** The scripts of the desk, which are the same in every newsroom, with the fonts and programs that they load. `desk.js` is the first. */
export async function deskScripts(): Promise<readonly DeskFile[]> {
  const bundle = await rolldown({
    input: { desk: fileURLToPath(new URL("browser/main.ts", import.meta.url)) },
    platform: "browser",
    tsconfig: false,
    transform: { target: browsers, jsx: { runtime: "automatic", importSource: "preact" } },
    resolve: { alias: { "node:path": "path-browserify" } },
    plugins: [leaveOut, openFiles, ownFiles, noTokenInAddress],
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
