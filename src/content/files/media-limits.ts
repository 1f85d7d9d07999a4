import type { Violation } from "../../problems/problem.ts";

const megabyte = 1_000_000;

/** Of a file under `content/media/`. */
const mostBytes = { picture: 20 * megabyte, document: 50 * megabyte };

/** What is wrong with a file of so many bytes, to complete "photo.jpg …"; undefined where it can be published. */
export function tooManyBytes(size: number, isPicture: boolean): Violation | undefined {
  const limit = isPicture ? mostBytes.picture : mostBytes.document;
  if (size <= limit) return undefined;
  const message = `has ${Math.ceil(size / megabyte)} MB, and a file of its kind can have ${limit / megabyte}`;
  return { rule: "file-too-large", message, fix: "use a smaller file, or link to it" };
}
