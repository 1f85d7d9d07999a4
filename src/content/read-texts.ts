import { join } from "node:path";
import type { Page } from "../kinds/page.ts";
import { releaseSchema } from "../kinds/release-schema.ts";
import { strategySchema } from "../kinds/strategy-schema.ts";
import type { Release, Strategy } from "../newsroom/item.ts";
import type { Read } from "../problems/problem.ts";
import type { ContentFile } from "./files/files.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { ReadContext } from "./item-fields.ts";
import { proofAllowance, readProved } from "./prove-suggestions.ts";
import { readPage } from "./read-page.ts";
import { readRelease } from "./read-release.ts";
import { readStrategy } from "./strategy/read-strategy.ts";

/** What texts hold, in the order of their files. */
interface Texts {
  readonly releases: readonly Release[];
  readonly strategies: readonly Strategy[];
  readonly pages: readonly Page[];
}

/** Reads releases, strategies and pages of a content folder. */
export function readTexts(folder: string, files: readonly ContentFile[], context: ReadContext): Read<Texts> {
  const ofRelease = releaseSchema(context);
  const ofStrategy = strategySchema(context);
  const allowance = proofAllowance();
  const read = files.map((file): Read<Release | Strategy | Page | undefined> => {
    const { value: bytes, problems } = readBytes(join(folder, file.path));
    if (!bytes) return { value: undefined, problems };
    const reader = (text: Buffer) => {
      if (file.path.startsWith("news/")) return readRelease(folder, file, text, ofRelease, context);
      if (file.path.startsWith("strategies/")) return readStrategy(folder, file, text, ofStrategy, context);
      return readPage(folder, file.path, text, context);
    };
    return readProved<Release | Strategy | Page | undefined>(bytes, reader, allowance);
  });
  const {
    release = [],
    strategy = [],
    page = [],
  } = Object.groupBy(
    read.flatMap(({ value }) => value ?? []),
    ({ kind }) => kind,
  );
  return {
    value: { releases: release as Release[], strategies: strategy as Strategy[], pages: page as Page[] },
    problems: read.flatMap(({ problems }) => problems),
  };
}
