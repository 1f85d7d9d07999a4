import { parentPort, workerData } from "node:worker_threads";
import type { CheckMessage } from "./check-beside.ts";
import { beginCheck } from "./check-site.ts";

/** The second thread of `beginCheckBeside`. */
const check = beginCheck(workerData.folder, workerData.site);

parentPort?.on("message", (order: CheckMessage) => {
  if ("read" in order) return check.read(order.read);
  parentPort?.postMessage(check.finish(order.finish));
  parentPort?.close();
});
