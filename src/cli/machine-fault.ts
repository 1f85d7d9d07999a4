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
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk is full: ${place} could not be written.`;
    case "EIO":
      return `The disk failed at ${place}.`;
    case "EACCES":
    case "EPERM":
      return `This account may not write ${place}.`;
    case "EROFS":
      return `${place} lies on a disk that can only be read.`;
    case "ENOTDIR":
    case "EEXIST":
      return `${place} is a file where a folder must be.`;
    case "EISDIR":
    case "ERR_FS_EISDIR":
      return `${place} is a folder where a file must be.`;
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open on this machine.";
    case "ENOMEM":
    case "ERR_MEMORY_ALLOCATION_FAILED":
    case "ERR_WORKER_OUT_OF_MEMORY":
      return tooLittleMemory;
    default:
      return undefined;
  }
}

const tooLittleMemory =
  "There is too little memory. Close other programs, or let Node.js have more: NODE_OPTIONS=--max-old-space-size=4096.";
