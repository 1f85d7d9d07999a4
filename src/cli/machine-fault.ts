/** Says what kept the machine from finishing, in a sentence; undefined where it is nothing of the machine's. */
export function machineFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Eleventy wraps what went wrong in its own errors.
  const { code, path, dest, port, originalError, message } = error as NodeJS.ErrnoException & {
    dest?: string;
    port?: number;
    originalError?: unknown;
  };
  if (originalError) return machineFault(originalError);
  // V8 gives this error no code.
  if (error instanceof RangeError && message.includes("allocation failed")) return tooLittleMemory;
  if (port !== undefined) return `Port ${port} is in use, or not for this account. Name another: --port 9000.`;
  const place = dest ?? path ?? "a file";
  return sentences.find(([codes]) => codes.includes(code ?? ""))?.[1](place);
}

const tooLittleMemory =
  "There is too little memory. Close other programs, or let Node.js have more: NODE_OPTIONS=--max-old-space-size=4096.";

const indexingEnded =
  "Pagefind, which makes the index of search, ended before it was done: there may be too little memory. Close other programs, or leave out search with `search: false` in site.yaml.";

/** What Node.js says by its codes, and our own errors by theirs. */
const sentences: readonly (readonly [codes: readonly string[], sentence: (place: string) => string])[] = [
  [["ENOSPC", "EDQUOT"], (place) => `The disk is full: ${place} could not be written.`],
  [["EIO"], (place) => `The disk failed at ${place}.`],
  [["EACCES", "EPERM"], (place) => `This account may not write ${place}.`],
  [["EROFS"], (place) => `${place} lies on a disk that can only be read.`],
  [["ENOTDIR", "EEXIST"], (place) => `${place} is a file where a folder must be.`],
  [["EISDIR", "ERR_FS_EISDIR"], (place) => `${place} is a folder where a file must be.`],
  [["EMFILE", "ENFILE"], () => "Too many files are open on this machine."],
  [["CONTENT_CHANGED"], () => "The content changed while it was read. Run the command again."],
  [["PAGEFIND_ENDED"], () => indexingEnded],
  [["ENOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_WORKER_OUT_OF_MEMORY"], () => tooLittleMemory],
];
