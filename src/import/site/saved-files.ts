import { addressOfPath, pathOfAddress } from "./page/saved-address.ts";

/** Finds files of an old website among those that were saved. */
export interface SavedFiles {
  /**
   * The path of the file that a page or text names, from the folder that is read; undefined where it was not saved. `address` is that
   * of the page.
   */
  readonly find: (
    reference: string,
    from: { readonly file: string; readonly address?: string | undefined },
  ) => string | undefined;
}

/** Looks through the paths of saved files, from the folder that is read, with slashes. No request is made for any other. */
export function savedFiles(paths: readonly string[]): SavedFiles {
  const byPath = new Map(paths.map((path) => [keyOf(path), path]));
  const byAddress = new Map(paths.map((path) => [keyOf(addressOfPath(path)), path]));
  const byName = Map.groupBy(paths, (path) => keyOf(path.slice(path.lastIndexOf("/") + 1)));
  const beside = (reference: string, file: string) => {
    const [path = ""] = reference.split("#");
    const steps = joined(file.replace(/[^/]*$/, ""), decoded(path));
    return steps === undefined
      ? undefined
      : (byPath.get(keyOf(steps)) ??
          byPath.get(keyOf(steps.replace(/\?.*$/, ""))) ??
          byPath.get(keyOf(steps.replace("?", "@"))));
  };
  /** The file whose way ends as the address does: exports lie beside a folder of uploads, not below that of a host. */
  const endingAs = (path: string, isOfSite: boolean) => {
    const names = decoded(path.replace(/\?.*$/, "")).split("/").filter(Boolean);
    const candidates = byName.get(keyOf(names.at(-1) ?? "")) ?? [];
    const [best, next] = candidates
      .map((candidate) => ({ candidate, common: commonEnd(candidate.split("/"), names) }))
      .toSorted((a, b) => b.common - a.common);
    if (!best || best.common === next?.common) return undefined;
    // A name alone may be that of another file ("image1.jpg"), and a short way that of another site.
    const isEnough = isOfSite ? best.common > 1 || candidates.length === 1 : best.common >= 3;
    return isEnough ? best.candidate : undefined;
  };
  const find: SavedFiles["find"] = (reference, { file, address }) => {
    if (/^(?:data|mailto|tel|javascript):|^#|^\s*$/i.test(reference)) return undefined;
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\/)/i.test(reference);
    const there = isRelative ? beside(reference, file) : undefined;
    if (there) return there;
    const base = address && /^https?:/i.test(address) ? address : `http://unknown.invalid${address ?? "/"}`;
    const path = pathOfAddress(reference, base);
    if (path === undefined || path === "/") return undefined;
    const host = URL.parse(reference, base)?.host ?? "";
    const isOfSite = [hostOf(base), "unknown.invalid"].includes(host.replace(/^www\./, ""));
    const inHost = byPath.get(keyOf(`${host}${decoded(path)}`));
    const exact =
      inHost ?? (isOfSite ? (byAddress.get(keyOf(path)) ?? byPath.get(keyOf(decoded(path).slice(1)))) : undefined);
    return exact ?? (isPage(path) ? undefined : endingAs(path, isOfSite));
  };
  return {
    find: (reference, from) => {
      // WordPress shows a smaller picture than the one that was uploaded.
      const whole = reference.replace(/-\d{2,4}x\d{2,4}(?=\.(?:jpe?g|png|gif|webp)(?:\?|$))/i, "");
      return (whole === reference ? undefined : find(whole, from)) ?? find(reference, from);
    },
  };
}

function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, "") ?? "";
}

/** Whether an address is that of a page, which has no name that says a kind of file. */
function isPage(path: string): boolean {
  return !/\.(?!html?$|php$|aspx?$)\w{2,5}(?:\?|$)/i.test(path);
}

function keyOf(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(/\/+$/, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path from a folder; undefined where it leads out of all that was saved. */
function joined(folder: string, path: string): string | undefined {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") {
      if (steps.length === 0) return undefined;
      steps.pop();
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (
    count < Math.min(one.length, other.length) &&
    keyOf(one.at(-1 - count) ?? "") === keyOf(other.at(-1 - count) ?? "")
  )
    count += 1;
  return count;
}
