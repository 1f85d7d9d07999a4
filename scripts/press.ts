import { basename, resolve } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { readNow } from "../src/cli/input.ts";
import { emailFile, pressEmail, writeEmail } from "../src/cli/press-email.ts";
import { writeEmailsOfChange } from "../src/cli/press-of-change.ts";
import { readWork } from "../src/cli/read-work.ts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { absolute, address } from "../src/newsroom/address.ts";
import { dayInWords, instantInWords } from "../src/newsroom/dates.ts";
import { countOf } from "../src/newsroom/format.ts";
import type { Instant } from "../src/newsroom/instant.ts";
import type { Release } from "../src/newsroom/item.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { isHeld } from "../src/newsroom/visibility.ts";
import { pressText } from "../src/press/press-text.ts";
import { nearest, oneOf } from "../src/problems/nearest.ts";
import { formatProblem } from "../src/problems/problem.ts";

/** More than these nobody reads through. */
const mostNamed = 12;

const usage =
  "npm run --silent press -- FILE [--eml] [--out FILE.eml] [--content DIR] [--now INSTANT], or --changed [--out FOLDER] for all of a change";

await run(usage, async () => {
  const { values, positionals } = readArguments({
    options: {
      changed: { type: "boolean", default: false },
      content: { type: "string", default: "content" },
      eml: { type: "boolean", default: false },
      now: { type: "string" },
      out: { type: "string" },
    },
    allowPositionals: true,
  });
  const { content, eml, out } = values;
  const [file, ...others] = positionals;
  if (values.changed) {
    if (file !== undefined || eml)
      throw new UsageError("--changed writes an email of each release of a change: name no file, and leave out --eml.");
    return ofChange(content, readNow(values.now), out ?? "emails");
  }
  if (file === undefined || others.length > 0)
    throw new UsageError(eml ? "Name one file: a release." : "Name one file: a release that is held.");
  if (out !== undefined && !eml) throw new UsageError("--out goes with --eml: the text is written to standard output.");
  const target = eml ? emailFile(out, file) : undefined;
  const now = readNow(values.now);
  const { value: newsroom, problems } = await readNewsroom(content, now, readWork());
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
  const reason = target === undefined ? whyNoText(release, newsroom, now) : whyNoEmail(release, newsroom, now);
  if (reason !== undefined) {
    console.error(`${release.path} ${reason}`);
    return exitCode.faults;
  }
  if (target === undefined) {
    process.stdout.write(pressText(release, newsroom, now));
    return exitCode.done;
  }
  const email = await pressEmail(release, newsroom, now);
  writeEmail(target, email.eml, process.pid);
  console.log(`${target} is the email: ${email.words}. Open it, put the press list in Bcc, and send it.`);
  if (email.embargo) console.log(`${email.embargo}. Keep the file to yourself until you send it.`);
  return exitCode.done;
});

async function ofChange(content: string, now: Instant, folder: string): Promise<number> {
  const { value: newsroom } = await readNewsroom(content, now, readWork());
  if (!newsroom) {
    console.log("The content cannot be read. npm run check says why.");
    return exitCode.faults;
  }
  const files = await writeEmailsOfChange(newsroom, now, { folder, pid: process.pid });
  console.log(files.length > 0 ? `${folder} holds ${countOf(files.length, "email")}.` : "No release to send.");
  return exitCode.done;
}

/** Why there is nothing embargoed about a release, and what to do instead; undefined where there is. */
function whyNoText(release: Release, newsroom: Newsroom, now: Instant): string | undefined {
  if (isHeld(release, now)) return undefined;
  const { status, opens, address: page } = release;
  const { site } = newsroom;
  return status === "draft"
    ? "is a draft without a minute to hold it until. → `status: published`, and a line such as embargo: 2026-07-01 00:01"
    : `is public since ${instantInWords(opens, site)}. → ${absolute(site, address.releaseText(page))}`;
}

/** Why a release is not sent to journalists, and what to do instead; undefined where it may be. */
function whyNoEmail({ status, withdrawn }: Release, { site }: Newsroom, now: Instant): string | undefined {
  if (status === "draft")
    return "is a draft. → `status: published`, and a line such as embargo: 2026-07-01 00:01 if journalists get it before the public";
  if (status === "removed") return "was taken down. → write to the press list yourself: say that it was, and why";
  if (withdrawn && withdrawn.on.instant <= now)
    return `was withdrawn on ${dayInWords(withdrawn.on.day, site.locale)}. → write to the press list yourself: say that it was, and why`;
  return undefined;
}

/** What a file is that is no release of the newsroom, which ones have nearly its name, and which are held, the soonest first. */
function whatElse(file: string, isStrategy: boolean, { releases }: Newsroom, now: Instant): string {
  const pathOf = new Map(releases.map(({ path }) => [basename(path), path]));
  const near = nearest(basename(file), pathOf.keys()).map((name) => pathOf.get(name) ?? name);
  if (near.length > 0 && !isStrategy) return `${file} is not a release of this newsroom. Did you mean ${oneOf(near)}?`;
  const held = releases.filter((release) => isHeld(release, now)).toReversed();
  const lines = held.slice(0, mostNamed).map(({ path }) => `\n  ${path}`);
  const list = lines.length > 0 ? ` Held next:${lines.join("")}` : " None is held now.";
  return `${file} is ${isStrategy ? "a strategy" : "not a release of this newsroom"}: journalists get releases.${list}`;
}
