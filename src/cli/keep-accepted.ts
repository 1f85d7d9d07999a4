import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { addressOfRelease } from "../import/site/existing.ts";
import type { ImportedText } from "../import/site/report.ts";
import { replacedBy } from "../import/site/rewrite-links.ts";
import { readComparing } from "../ledger/read-comparing.ts";
import type { Problem } from "../problems/problem.ts";
import { writeWhole } from "../store/write-whole.ts";
import { readLedgerFile, usualLedger } from "./ledger-file.ts";
import { readWork } from "./read-work.ts";

/** A release that is a draft again may be what others link to; longer chains stay drafts all at once. */
const mostRounds = 5;

/**
 * Makes drafts again of the imported releases that the check refuses as published, and says in their remarks why. What links to a draft
 * leads to its old address until that is published. What else is in the content folder is left alone.
 */
export async function keepAccepted(
  content: string,
  imported: readonly ImportedText[],
  { url, now }: { readonly url: string; readonly now: number },
): Promise<readonly ImportedText[]> {
  const place = usualLedger(content);
  const ledger = existsSync(place) ? readLedgerFile(place) : undefined;
  const isReplaced = replacedBy(url);
  let releases = imported;
  for (let round = 1; releases.some(isPublished); round += 1) {
    releases = withOldLinks(content, isReplaced, releases);
    const { problems } = await readComparing(content, now, { work: readWork(), ledger });
    const errors = Map.groupBy(
      problems.filter(({ level }) => level === "error"),
      ({ at }) => at.path,
    );
    const isRefused = (one: ImportedText) => isPublished(one) && errors.has(join(content, one.file));
    if (!releases.some(isRefused)) return releases;
    releases = releases.map((one) =>
      isRefused(one) || (round === mostRounds && isPublished(one))
        ? asDraft(content, one, errors.get(join(content, one.file)) ?? [])
        : one,
    );
  }
  return releases;
}

function isPublished({ status }: ImportedText): boolean {
  return status === "published";
}

const link = /\[((?:[^[\]\\]|\\.)*)\]\((\/news\/\d{4}\/[^\s()/]+\/)([^()]*)\)/g;

/** Old websites link their news in chains: one draft would make drafts of all that lead to it. */
function withOldLinks(
  content: string,
  isReplaced: (address: string) => boolean,
  releases: readonly ImportedText[],
): readonly ImportedText[] {
  const oldAddresses = new Map(
    releases.flatMap(({ status, file, oldAddress }) => {
      const address = addressOfRelease(file);
      const old = status === "draft" && oldAddress ? URL.parse(oldAddress) : null;
      return address && old ? [[address, old]] : [];
    }),
  );
  if (oldAddresses.size === 0) return releases;
  return releases.map((one) => {
    if (!isPublished(one)) return one;
    const path = join(content, one.file);
    const text = readFileSync(path, "utf8");
    const sentences = new Set<string>();
    const written = text.replace(link, (whole, words: string, address: string, rest: string) => {
      const old = oldAddresses.get(address);
      if (!old) return whole;
      // Where the newsroom takes the place of the old website, nothing is at the old address until then.
      const isOurs = isReplaced(old.href);
      sentences.add(
        isOurs
          ? `The link “${words}” led to a release that is still a draft, and its words stand without it. Link them to ${address} once that is published.`
          : `It links to a release that is still a draft, at its old address: ${old.href}`,
      );
      return isOurs ? words : `[${words}](${old.href.replaceAll("(", "%28").replaceAll(")", "%29")}${rest})`;
    });
    if (sentences.size === 0) return one;
    writeWhole(dirname(path), basename(path), written);
    return { ...one, remarks: [...one.remarks, ...[...sentences].map((sentence) => ({ sentence }))] };
  });
}

function asDraft(content: string, one: ImportedText, errors: readonly Problem[]): ImportedText {
  const path = join(content, one.file);
  const text = readFileSync(path, "utf8").replace(/^status: published$/m, "status: draft");
  writeWhole(dirname(path), basename(path), text);
  const reasons =
    errors.length > 0
      ? errors.map(({ at, message, fix }) => ({
          sentence: `It stays a draft, because of line ${at.line} of its file: ${message} → ${fix}`,
        }))
      : [{ sentence: "It stays a draft with others that the check does not accept: they may link to each other." }];
  return { ...one, status: "draft", remarks: [...reasons, ...one.remarks] };
}
