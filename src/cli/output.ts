import { fstatSync, writeFileSync } from "node:fs";
import { machineFault } from "./machine-fault.ts";

/** What a command printed did not arrive where it was to be kept: the message is a sentence, exit 3. */
export class OutputLost extends Error {}

/** Lets a command go on where its output cannot be written. Call `checkOutput` where that matters. */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  if (!isFile(process.stdout.fd)) return;
  // Node.js takes it for written when a disk that is nearly full has taken the beginning.
  process.stdout._write = (chunk, _encoding, done) => {
    try {
      writeFileSync(process.stdout.fd, chunk);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}

/** Throws OutputLost where something that was printed is lost. Nothing is lost where nobody reads on, as after `| head`. */
export function checkOutput(): void {
  const error: NodeJS.ErrnoException | null = process.stdout.errored;
  if (!error || error.code === "EPIPE" || error.code === "ECONNRESET") return;
  // A terminal that was closed.
  if (error.code === "EIO" && process.stdout.isTTY) return;
  const sentence = machineFault(Object.assign(error, { path: "the output" }));
  throw new OutputLost(sentence ?? `The output could not be written: ${error.message}.`);
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
