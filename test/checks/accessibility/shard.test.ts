import fc from "fast-check";
import { expect, test } from "vitest";
import { isInShard, readShard, shardInWords } from "../../../src/checks/accessibility/shard.ts";
import { draws } from "../../support/draws.ts";

test("every address is in exactly one part", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (address, of) => {
      const parts = Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
      expect(parts.filter((shard) => isInShard(address, shard))).toHaveLength(1);
    }),
    draws(1000),
  );
});

test("an address is in the same part on every machine", () => {
  const addresses = ["/", "/news/", "/news/2018/a/", "/404.html"];
  expect(addresses.filter((address) => isInShard(address, { part: 1, of: 2 }))).toEqual([
    "/",
    "/news/2018/a/",
    "/404.html",
  ]);
});

test("reads a part and the number of parts", () => {
  expect(readShard("2/8")).toEqual({ part: 2, of: 8 });
  expect(readShard("1/1")).toEqual({ part: 1, of: 1 });
});

test("writes a part as it is read", () => {
  expect(shardInWords({ part: 2, of: 8 })).toBe("2/8");
});

test.for([
  "",
  "2",
  "2/",
  "/8",
  "0/8",
  "9/8",
  "02/8",
  "-1/8",
  "1.5/8",
  "2/8/3",
  " 2/8",
  "a/b",
  "1/99999",
])("“%s” names no part", (text) => {
  expect(readShard(text)).toBeUndefined();
});
