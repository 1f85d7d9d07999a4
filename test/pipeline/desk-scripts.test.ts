import { expect, test } from "vitest";
import { rememberedScripts } from "../../src/pipeline/desk-scripts.ts";
import { tempFolder } from "../support/temp-folder.ts";

test("makes the desk's scripts once for each code, and anew where nothing is remembered", async () => {
  const folder = tempFolder();
  let made = 0;
  const make = async () => [
    { path: "desk.js", bytes: `script ${++made}` },
    { path: "assets/font.woff2", bytes: new Uint8Array([0, 10, 255, made]) },
  ];
  const ask = async (code?: string) => {
    const files = await rememberedScripts(code === undefined ? undefined : { folder, code }, make);
    return files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")]);
  };
  const first = [
    ["desk.js", "script 1"],
    ["assets/font.woff2", "\0\n\xff\x01"],
  ];
  expect(await ask("one")).toEqual(first);
  expect(await ask("one")).toEqual(first);
  expect((await ask("two"))[0]).toEqual(["desk.js", "script 2"]);
  expect((await ask("one"))[0]).toEqual(["desk.js", "script 3"]);
  expect((await ask())[0]).toEqual(["desk.js", "script 4"]);
});
