import { unzipSync } from "fflate";

/** The parts of an office document by their names, in small letters, as the programs compare them. ECMA-376 part 2, 6.2.2.3. */
export interface OfficePackage {
  /** All, in the order of the file. */
  readonly names: readonly string[];
  /** The bytes of those that are XML, or say what the document is. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/** In bytes, all texts together: ten times what the longest documents have. */
const mostUnpacked = 100_000_000;

/** Opens a document's package. Throws where it is not a package, has two parts of one name, or unpacks to more than documents do. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const names: string[] = [];
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const part = partName(name);
      if (part.endsWith("/")) return false;
      names.push(part);
      if (!isTextPart(part)) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new Error("unpacks to too much");
      return true;
    },
  });
  if (new Set(names).size !== names.length) throw new Error("two parts of one name");
  return { names, texts: new Map(Object.entries(files).map(([name, file]) => [partName(name), file])) };
}

function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Whether a part is XML, or says what the document is. */
export function isTextPart(part: string): boolean {
  return part === "mimetype" || /\.(xml|rels|vml|rdf|psmdcp)$/.test(part);
}
