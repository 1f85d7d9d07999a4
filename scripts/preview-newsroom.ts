import { existsSync } from "node:fs";
import { readLedgerFile, usualLedger } from "../src/cli/ledger-file.ts";
import { guardOutput } from "../src/cli/output.ts";
import { readWork } from "../src/cli/read-work.ts";
import { storePlace } from "../src/cli/store-place.ts";
import { openDeskScripts } from "../src/preview/local/desk-scripts.ts";
import { keepNewsroom } from "../src/preview/newsroom-in-memory.ts";
import type { ProcessOrder, Said, Told } from "../src/preview/newsroom-process.ts";

guardOutput();
// npm start ends it, also where both hear that the terminal was asked to.
process.on("SIGINT", () => undefined);
process.once("disconnect", () => process.exit());

/** What npm start keeps beside its server, and starts anew when its code is changed. */
const { content, now, basePath } = JSON.parse(process.argv[2] ?? "") as ProcessOrder;
const usual = usualLedger(content);
const say = (said: Said) => process.send?.(said, () => undefined);
const newsroom = keepNewsroom({
  content,
  clock: () => now ?? Date.now(),
  isOtherMinute: now !== undefined,
  basePath,
  workFor: readWork,
  ledgerOf: () => (existsSync(usual) ? readLedgerFile(usual) : undefined),
  deskScripts: openDeskScripts(storePlace),
  print: console.log,
  onVersion: ({ name, basePath, isFaulty }) => say({ version: name, basePath: isFaulty ? undefined : basePath }),
});

process.on("message", async (told: Told) => {
  if ("changed" in told) newsroom.change(told.changed);
  else say({ id: told.id, ...(await newsroom.at(told.url)) });
});
