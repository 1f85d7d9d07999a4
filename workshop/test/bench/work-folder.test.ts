import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { makeWorkFolder, NoRoom, roomFault } from "../../bench/work-folder.ts";

test("a folder is made where there is room", () => {
  const folder = makeWorkFolder(tmpdir(), 1);
  expect(existsSync(folder)).toBe(true);
  rmSync(folder, { recursive: true });
});

test("where there is no room it is said how much is wanted", () => {
  expect(() => makeWorkFolder(tmpdir(), 1e12)).toThrow(NoRoom);
  expect(roomFault("/dev/shm", 50_000, 2e9, 4e9)).toBe(
    "/dev/shm has 2.0 GB left, and 50,000 releases need 4.0 GB. Name smaller --sizes, or make room.",
  );
});
