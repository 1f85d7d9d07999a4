import { addressKey } from "../../newsroom/redirects.ts";

/** A release that lies in the content folder already. */
export interface ExistingRelease {
  /** `news/2018/2018-02-09-….md` */
  readonly path: string;
  /** `/news/2018/…/` */
  readonly address: string;
}

/** The address of a release by its path from the content folder; undefined of any other file. */
export function addressOfRelease(path: string): string | undefined {
  const [, year, name] = /^news\/(\d{4})\/\d{4}-\d\d-\d\d-(.+)\.md$/.exec(path) ?? [];
  return year && name && `/news/${year}/${name}/`;
}

/** The old addresses that a release's header names, whatever its form. */
function aliasesIn(text: string): string[] {
  const header = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
  const [, inline = "", lines = ""] = /^aliases:[ \t]*([^\n]*)((?:\n(?:[ \t]+|-)[^\n]*)*)/m.exec(header) ?? [];
  return `${inline}\n${lines}`.match(/\/[^\s"',\]]*/g) ?? [];
}

/** Finds what lies there by any of its addresses. */
export function indexOf(
  releases: readonly (ExistingRelease & { readonly text: string })[],
): ReadonlyMap<string, ExistingRelease> {
  return new Map(
    releases.flatMap(({ path, address, text }) =>
      [address, ...aliasesIn(text)].map((one) => [addressKey(one), { path, address }] as const),
    ),
  );
}
