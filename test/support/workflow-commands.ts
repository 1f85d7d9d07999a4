import { vi } from "vitest";
import { type Annotation, showAnnotations } from "../../src/github/annotations.ts";

/** The lines by which GitHub's toolkit shows annotations. */
export async function workflowCommands(annotations: readonly Annotation[]): Promise<string[]> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
  await showAnnotations(annotations);
  spy.mockRestore();
  return written.map((line) => line.trimEnd());
}
