import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { fileOf } from "./built-site.ts";
import { tableOf } from "./facts-table.ts";
import type { ReadingOrder } from "./read-beside.ts";
import { readFacts } from "./read-facts.ts";

/** The second thread of `readBeside`. */
const { folder, terms } = workerData as ReadingOrder;

parentPort?.on("message", (addresses: readonly string[]) => {
  const there = addresses.values().filter((address) => existsSync(join(folder, fileOf(address))));
  parentPort?.postMessage(tableOf(there.map((address) => readFacts(folder, address, terms))));
});
