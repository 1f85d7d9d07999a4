import { resolve } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { readNow } from "../src/cli/input.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { absolute, address } from "../src/newsroom/address.ts";
import { instantInWords } from "../src/newsroom/dates.ts";
import type { Instant } from "../src/newsroom/instant.ts";
import type { Release } from "../src/newsroom/item.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { isHeld } from "../src/newsroom/visibility.ts";
import { pressText } from "../src/pipeline/press-text.ts";
import { formatProblem } from "../src/problems/problem.ts";

/** More than these nobody reads through. */
const mostNamed = 12;

await run("npm run --silent press -- FILE [--content DIR] [--now INSTANT]", async () => {
  const { values, positionals } = readArguments({
    options: { content: { type: "string", default: "content" }, now: { type: "string" } },
    allowPositionals: true,
  });
  const { content } = values;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError("Name one file: a release that is held.");
  const now = readNow(values.now);
  const { value: newsroom, problems } = await readNewsroom(content, now, mediaWork());
  const isMeant = ({ path }: { readonly path: string }) => resolve(path) === resolve(file);
  const ofSite = resolve(content, "site.yaml");
  const errors = problems.filter(
    (problem) => problem.level === "error" && (!newsroom || isMeant(problem.at) || resolve(problem.at.path) === ofSite),
  );
  if (!newsroom || errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    return exitCode.faults;
  }
  const release = newsroom.releases.find(isMeant);
  if (!release) throw new UsageError(whatElse(file, newsroom.strategies.some(isMeant), newsroom, now));
  if (!isHeld(release, now)) {
    console.error(`${release.path} ${whyNot(release, newsroom)}`);
    return exitCode.faults;
  }
  process.stdout.write(pressText(release, newsroom, now));
  return exitCode.done;
});

/** Why there is nothing embargoed about a release, and what to do instead. */
function whyNot({ status, opens, address: page }: Release, { site }: Newsroom): string {
  return status === "draft"
    ? "is a draft without a minute to hold it until. → `status: published`, and a line such as embargo: 2026-07-01 00:01"
    : `is public since ${instantInWords(opens, site)}. → ${absolute(site, address.releaseText(page))}`;
}

/** What a file is that is no release of the newsroom, and which ones are held, the soonest first. */
function whatElse(file: string, isStrategy: boolean, { releases }: Newsroom, now: Instant): string {
  const held = releases.filter((release) => isHeld(release, now)).toReversed();
  const lines = held.slice(0, mostNamed).map(({ path }) => `\n  ${path}`);
  const list = lines.length > 0 ? ` Held next:${lines.join("")}` : " None is held now.";
  return `${file} is ${isStrategy ? "a strategy" : "not a release of this newsroom"}: journalists get releases.${list}`;
}
