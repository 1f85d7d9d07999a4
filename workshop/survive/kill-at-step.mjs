// Loaded before a build with `?step=N`: kills it, as kill -9 does, just before its file-system step of that number. With
// `?count=FILE` it writes the number of steps to the file as the build ends.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const steps = [
  "appendFileSync",
  "copyFileSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "writeFileSync",
  "writeFile",
  "mkdir",
  "copyFile",
];
const { searchParams } = new URL(import.meta.url);
const last = Number(searchParams.get("step") ?? Number.POSITIVE_INFINITY);
const report = searchParams.get("count");
const { writeFileSync } = fs;
let taken = 0;

if (isMainThread) {
  for (const place of [fs, fs.promises]) {
    for (const name of steps) {
      const step = place[name];
      if (!step) continue;
      place[name] = (...given) => {
        taken += 1;
        if (taken === last) process.kill(process.pid, "SIGKILL");
        return step.apply(place, given);
      };
    }
  }
  syncBuiltinESMExports();
  if (report) process.on("exit", () => writeFileSync(report, String(taken)));
}
