import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chance } from "../bench/random.ts";
import { damageNames, damages } from "./damage.ts";

interface Order {
  /** The content folder that is copied and damaged. */
  readonly content: string;
  /** A folder to work in, an absolute path. */
  readonly folder: string;
  readonly builds: number;
  readonly seed: number;
  /** The command that builds; another one shows that this trial can fail. */
  readonly command?: string;
}

/** Where a build may write beside the folder of its site: what it keeps of pictures. */
const cache = resolve(".cache");

/**
 * Builds folders with one damaged text each, in processes that Node.js lets write nowhere but where a build has to. Tells
 * each that tried, or that ended neither with a site nor with what is wrong.
 */
export function buildDamaged({ content, folder, builds, seed, command = "scripts/build.ts" }: Order): string[] {
  const dice = chance(seed + 1);
  const texts = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((file) => /\.(md|yaml)$/.test(file));
  return Array.from({ length: builds }, (_, index) => index + 1).flatMap((build) => {
    const place = join(folder, `build-${build}`);
    const [copy, out] = [join(place, "content"), join(place, "out")];
    cpSync(content, copy, { recursive: true });
    mkdirSync(out);
    const file = dice.pick(texts);
    const damage = dice.pick(damageNames);
    writeFileSync(join(copy, file), damages[damage](readFileSync(join(content, file)), dice));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...["--permission", "--allow-fs-read=*", "--allow-addons", "--allow-worker"],
        ...[out, cache].map((writable) => `--allow-fs-write=${writable}`),
        ...[command, "--content", copy, "--out", join(out, "site")],
      ],
      { encoding: "utf8", timeout: 60_000 },
    );
    const isFall = (status !== 0 && status !== 1) || `${stdout}${stderr}`.includes("ERR_ACCESS_DENIED");
    rmSync(place, { recursive: true });
    return isFall ? [`Build ${build}, ${file}, ${damage}: ended with ${status}: ${stdout}${stderr}`] : [];
  });
}
