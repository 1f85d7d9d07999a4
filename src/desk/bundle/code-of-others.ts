import type { Plugin } from "rolldown";

/** A place in the scripts of Sveltia CMS that the desk has otherwise. */
interface Change {
  /** What stands there. */
  readonly what: string;
  readonly find: RegExp;
  readonly write: string;
  /** How often it stands there in the version that we have: one more may be another thing. */
  readonly times: number;
}

/** What would ask others than the code host, look for files where the desk has none, or show the token. */
const changes: readonly Change[] = [
  {
    // It lies in a folder beside these; here all scripts lie beside `assets/`.
    what: "the folder of the programs that read pictures",
    find: /`\.\.\/assets\//g,
    write: "`assets/",
    times: 3,
  },
  {
    what: "the fonts as others serve them, for when a page has none",
    find: /@font-face \{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/g,
    write: "",
    times: 3,
  },
  {
    // The desk says so itself when a request fails.
    what: "the question to GitHub, every few minutes, whether it has a fault",
    find: /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    write: 'data:application/json,{"status":{"indicator":"none"}}',
    times: 1,
  },
  {
    // The token is in no address: what would show one is never shown.
    what: "the offer to sign in on a telephone, by a picture of an address that holds the token",
    find: /(?<==>)(?=\w+\.isLargeScreen&&\w+\.hasMouse&&)/g,
    write: "false&&",
    times: 1,
  },
];

/** Changes the scripts of Sveltia CMS that lie in a folder. */
export function changeSveltia(folder: string): Plugin {
  const found = new Map<Change, number>();
  return {
    name: "change-sveltia",
    buildStart: () => found.clear(),
    transform(code, id) {
      if (!id.startsWith(folder)) return undefined;
      return changes.reduce(
        (changed, change) =>
          changed.replaceAll(change.find, () => {
            found.set(change, (found.get(change) ?? 0) + 1);
            return change.write;
          }),
        code,
      );
    },
    buildEnd: (error) =>
      failFor(
        error,
        changes
          .filter((change) => found.get(change) !== change.times)
          .map((change) => `Sveltia CMS has ${change.what} in ${found.get(change) ?? 0} places, not ${change.times}`),
      ),
  };
}

/**
 * What the desk does without: highlighting of code, and maps, each of which would be a file to publish; and what opens and writes Word
 * files in mammoth, which is handed files that are open and writes none.
 */
const leftOut: readonly RegExp[] = [
  /^@shikijs\//,
  /\/shiki-engine-[^/]*\.js$/,
  /^leaflet\//,
  /^terra-draw/,
  /^jszip$/,
  /^xmlbuilder$/,
];

/** Makes a module of what is left out that holds nothing. */
export function leaveOut(): Plugin {
  const found = new Set<RegExp>();
  return {
    name: "leave-out",
    buildStart: () => found.clear(),
    resolveId(id) {
      const one = leftOut.find((pattern) => pattern.test(id));
      if (!one) return undefined;
      found.add(one);
      return { id: "\0left-out", moduleSideEffects: false };
    },
    load: (id) => (id === "\0left-out" ? "export default {}" : undefined),
    buildEnd: (error) =>
      failFor(
        error,
        leftOut.filter((one) => !found.has(one)).map((one) => `nothing imports ${one.source}, which is left out`),
      ),
  };
}

/** In a browser mammoth takes no file that is open already; with this it does, as in Node.js. */
export function openFiles(): Plugin {
  let isFound = false;
  return {
    name: "open-files",
    buildStart: () => {
      isFound = false;
    },
    load(id) {
      if (!/\/mammoth\/(?:lib|browser)\/unzip\.js$/.test(id.replaceAll("\\", "/"))) return undefined;
      isFound = true;
      return "exports.openZip = ({ file }) => Promise.resolve(file);";
    },
    buildEnd: (error) =>
      failFor(error, isFound ? [] : ["mammoth has no unzip.js, which is to take files that are open"]),
  };
}

/** Throws where a new version of a package is not what it was; a build that failed before has its own reason. */
function failFor(error: Error | undefined, differences: readonly string[]): void {
  if (!error && differences.length > 0)
    throw new Error(`Look at src/desk/bundle/code-of-others.ts, for a package has changed: ${differences.join("; ")}.`);
}
