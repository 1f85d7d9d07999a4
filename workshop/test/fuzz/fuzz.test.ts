import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { buildDamaged } from "../../fuzz/builds.ts";
import { fuzz } from "../../fuzz/fuzz.ts";
import { propertyFiles, tryProperties } from "../../fuzz/properties.ts";

const order = { content: "test/fixtures/council", seed: 20_180_209, onRun: () => undefined };

test("reads damaged files without a crash, and tells them in words", async () => {
  const { failures, refused } = await fuzz({ ...order, runs: 150, folder: tempFolder() });
  expect(failures).toEqual([]);
  expect(refused).toBeGreaterThan(50);
});

test.for([
  ["a hang", "for (;;);", "was not read within a second"],
  ["a crash", 'throw new Error("no such tag")', "crashed: Error: no such tag"],
  ["a message without words", "answer('')", "told in words that say nothing"],
  ["a message of the machine's", "answer('site.yaml:1:1  undefined is wrong → it')", "told in words that say nothing"],
] as const)("would notice %s, and goes on", async ([, fault, what]) => {
  const folder = tempFolder();
  const file = join(folder, "reader.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
    const answer = (...told) => parentPort.postMessage({ told, isRefused: true });
    let asked = 0;
    parentPort.on("message", () => { if (++asked % 3 === 0) { ${fault} } else answer(); });`,
  );
  const { failures } = await fuzz({ ...order, runs: 3, folder, reader: pathToFileURL(file) });
  expect(failures.map(({ run }) => run)).toContain(2);
  expect(failures[0]?.what).toContain(what);
  expect(failures[0]?.bytes.length).toBeGreaterThan(0);
});

test("builds damaged files without writing anywhere but where it has to", () => {
  expect(buildDamaged({ ...order, builds: 1, folder: tempFolder() })).toEqual([]);
});

test.for([
  ["writes into the content", 'writeFileSync(process.argv[3] + "/site.yaml", "")'],
  ["writes beside the site", 'writeFileSync(process.argv[5] + "/../../stray", "")'],
  ["ends in a way of its own", "process.exit(3)"],
] as const)("would notice a build that %s", ([, fault]) => {
  const folder = tempFolder();
  const command = join(folder, "build.mjs");
  writeFileSync(command, `import { writeFileSync } from "node:fs"; ${fault}`);
  expect(buildDamaged({ ...order, builds: 1, folder, command })).toHaveLength(1);
});

test("tries the properties of the tests, and would notice one that fails", async () => {
  expect(propertyFiles()).toContain("test/import/formats/text/plain-text.test.ts");
  expect(propertyFiles()).toContain("test/encoding/encoders.test.ts");
  const runner = join(tempFolder(), "runner.mjs");
  writeFileSync(runner, "process.exit(process.env.PROPERTY_SEED + process.env.PROPERTY_TIMES === '73' ? 0 : 1);");
  const options = { environment: process.env, runner, times: 3 };
  const held = [7, 8].map((seed) => tryProperties({ ...options, seed }));
  expect(await Promise.all(held)).toEqual([true, false]);
});

test("takes the properties for no less true where nobody reads on", () => {
  const folder = tempFolder();
  const [runner, script] = [join(folder, "runner.mjs"), join(folder, "script.ts")];
  writeFileSync(runner, "console.log('one'); setTimeout(() => console.log('two'), 50);");
  const modules = ["src/cli/command-line.ts", "workshop/fuzz/properties.ts"].map((path) => join(process.cwd(), path));
  writeFileSync(
    script,
    `import { run } from "${modules[0]}";
import { tryProperties } from "${modules[1]}";
await run("", async () => ((await tryProperties({ environment: {}, seed: 1, times: 1, runner: "${runner}" })) ? 0 : 1));
`,
  );
  const { status } = spawnSync("bash", [
    "-c",
    `set -o pipefail; '${process.execPath}' '${script}' 2>&1 | true; exit $?`,
  ]);
  expect(status).toBe(0);
});
