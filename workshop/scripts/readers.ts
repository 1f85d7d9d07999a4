import { exitCode, readArguments, run } from "../../src/cli/command-line.ts";
import { modelNames } from "../readers/reader.ts";
import { replay } from "../readers/replay.ts";
import { scenarios } from "../readers/scenarios.ts";

/** Prints how many items feed readers are shown again, whatever happens to a newsroom. */
await run("npm run readers", async () => {
  readArguments({});
  console.log(`| ${["what happens", ...modelNames].join(" | ")} |`);
  console.log(`|${" --- |".repeat(modelNames.length + 1)}`);
  let isRight = true;
  for (const scenario of scenarios) {
    const shown = await replay(scenario);
    console.log(`| ${[scenario.name, ...shown.map(({ again }) => again)].join(" | ")} |`);
    isRight &&= shown.every((one) => one.isRight);
  }
  return isRight ? exitCode.done : exitCode.faults;
});
