import { join } from "node:path";
import type { Page } from "../kinds/page.ts";
import { releaseSchema } from "../kinds/release-schema.ts";
import { strategySchema } from "../kinds/strategy-schema.ts";
import type { Release, Strategy } from "../newsroom/item.ts";
import type { ContentFile } from "./files/files.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { ReadContext } from "./item-fields.ts";
import { proofAllowance, readProved } from "./prove-suggestions.ts";
import { readPage } from "./read-page.ts";
import { readRelease } from "./read-release.ts";
import { readStrategy } from "./strategy/read-strategy.ts";
import type { Problems } from "./text-file.ts";

/** What texts hold, in the order of their files. */
interface Texts {
  readonly releases: Release[];
  readonly strategies: Strategy[];
  readonly pages: Page[];
}

/** Reads releases, strategies and pages of a content folder. */
export function readTexts(
  folder: string,
  files: readonly ContentFile[],
  context: ReadContext,
  problems: Problems,
): Texts {
  const ofRelease = releaseSchema(context);
  const ofStrategy = strategySchema(context);
  const read: Texts = { releases: [], strategies: [], pages: [] };
  const allowance = proofAllowance();
  for (const file of files) {
    const bytes = readBytes(join(folder, file.path), problems);
    if (!bytes) continue;
    const ask = <T>(into: T[], reader: (bytes: Buffer, told: Problems) => T | undefined) =>
      keep(into, readProved(bytes, reader, problems, allowance));
    if (file.path.startsWith("news/"))
      ask(read.releases, (from, to) => readRelease(folder, file, from, ofRelease, context, to));
    else if (file.path.startsWith("strategies/"))
      ask(read.strategies, (from, to) => readStrategy(folder, file, from, ofStrategy, context, to));
    else ask(read.pages, (from, to) => readPage(folder, file.path, from, context, to));
  }
  return read;
}

function keep<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
