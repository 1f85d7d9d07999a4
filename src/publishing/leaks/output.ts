import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { OriginalFile } from "./texts.ts";
import type { Form } from "./words.ts";

/** The path of everything in a site's folder, from it, with `/` between folders; folders too, for their names. */
export function listOutput(folder: string): { readonly path: string; readonly isFile: boolean }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"),
      isFile: entry.isFile(),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Packed in one another, and packed from so many bytes: more is no file of ours. */
const [mostLayers, maxOutputLength] = [3, 256_000_000];

/** What a file holds: its bytes, and where they are packed, what they were packed from. */
export function layersOf(path: string, bytes: Buffer): Buffer[] {
  const layers = [bytes];
  for (let packed: Buffer | undefined = bytes; packed && layers.length <= mostLayers; ) {
    packed = unpacked(path, packed);
    if (packed) layers.push(packed);
  }
  return layers;
}

function unpacked(path: string, bytes: Buffer): Buffer | undefined {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    if (isGzip) return gunzipSync(bytes, { maxOutputLength });
    return path.endsWith(".br") ? brotliDecompressSync(bytes, { maxOutputLength }) : undefined;
  } catch (error) {
    // What is only called so is read as it is.
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
    return undefined;
  }
}

const textEndings = /(\.(txt|csv|ics|css|js|mjs|map|md|ya?ml|toml|webmanifest)|\/[^.]+|^[^./]+|_(headers|redirects))$/i;

/** How the words of a file, or of what was packed in it, are read. */
export function formOf(path: string, bytes: Uint8Array): Form {
  if (bytes.subarray(0, 4096).includes(0)) return "binary";
  return textEndings.test(path) ? "text" : "markup";
}

/** A line of a calendar goes on in the next. RFC 5545, section 3.1. */
export function unfolded(path: string, bytes: Buffer): Buffer {
  return path.endsWith(".ics") ? Buffer.from(bytes.toString("latin1").replaceAll(/\r?\n[ \t]/g, ""), "latin1") : bytes;
}

/** Finds the originals of pictures and documents by their bytes, whatever they are called. */
export function originals<T>(files: readonly { readonly original: OriginalFile; readonly of: T }[]) {
  const bySize = Map.groupBy(files, ({ original }) => statSync(original.file, { throwIfNoEntry: false })?.size ?? -1);
  const hashes = new Map<string, string>();
  const hashOf = ({ file }: OriginalFile) => {
    const hash = hashes.get(file) ?? sha256(readFileSync(file));
    hashes.set(file, hash);
    return hash;
  };
  return (bytes: Buffer): T | undefined => {
    const near = bytes.length > 0 ? bySize.get(bytes.length) : undefined;
    if (!near) return undefined;
    const hash = sha256(bytes);
    return near.find(({ original }) => hashOf(original) === hash)?.of;
  };
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
