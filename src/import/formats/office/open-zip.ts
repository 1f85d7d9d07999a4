import { unzipSync } from "fflate";
import { NotWritten } from "../../../writing/not-written.ts";

/** A zip archive, whose files are unpacked when they are asked for. */
export interface Archive {
  /** As the archive writes them, without a slash at their beginning. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a file by its name in any case; undefined where the archive has no such file. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** In bytes: what all files of a release together do not reach, pictures of many megapixels included. */
const mostUnpacked = 300_000_000;
/** In bytes, of one text: a book of a thousand pages has less. */
const mostText = 25_000_000;
const mostFiles = 5_000;

/**
 * Opens an archive, whose list says the sizes before anything is unpacked. Throws `NotWritten` where it is damaged, or
 * unpacks to more than documents do.
 */
export function openZip(bytes: Uint8Array): Archive {
  const sizes = new Map<string, number>();
  whole(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    }),
  );
  const unpacked = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const text = Math.max(0, ...[...sizes].map(([name, size]) => (/\.(?:xml|rels)$/i.test(name) ? size : 0)));
  if (sizes.size > mostFiles || unpacked > mostUnpacked || text > mostText)
    throw new NotWritten(
      `It would unpack to ${Math.ceil(Math.max(unpacked, 1) / 1_000_000).toLocaleString("en-GB")} MB, more than a release holds, so nothing of it was read. Copy the text into a new document, and save that.`,
    );
  const spelled = new Map([...sizes.keys()].map((name) => [nameOf(name), name]));
  return {
    names: [...sizes.keys()].map((name) => name.replaceAll("\\", "/").replace(/^\/+/, "")),
    has: (asked) => spelled.has(nameOf(asked)),
    read: (asked) => {
      const name = spelled.get(nameOf(asked));
      return name === undefined
        ? undefined
        : whole(() => unzipSync(bytes, { filter: (file) => file.name === name }))[name];
    },
  };
}

/** Names of parts are one whatever their case: ECMA-376 part 2, 6.2.2.3. */
function nameOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function whole<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw damaged;
  }
}

/** What cannot be unpacked or read. */
export const damaged = new NotWritten(
  "The file is damaged: it cannot be unpacked. Open it in the program that it was written in, save it again, and import that.",
);
