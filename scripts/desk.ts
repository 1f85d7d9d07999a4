import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { readNow } from "../src/cli/input.ts";
import { ledgerOf } from "../src/cli/ledger-file.ts";
import { machineFault } from "../src/cli/machine-fault.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { storePlace } from "../src/cli/store-place.ts";
import { readComparing } from "../src/ledger/read-comparing.ts";
import { arrange } from "../src/newsroom/arrange.ts";
import { sizeInWords } from "../src/newsroom/format.ts";
import { writeDeskFolder } from "../src/pipeline/desk-folder.ts";
import { outFault } from "../src/pipeline/out-folder.ts";
import { publicNewsroom } from "../src/publishing/gate.ts";
import { OutRefused } from "../src/publishing/swap.ts";

await run("npm run desk -- --out FOLDER [--content DIR] [--now INSTANT] [--ledger FILE]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string" },
      now: { type: "string" },
      ledger: { type: "string" },
    },
  });
  const { content, out } = values;
  if (out === undefined) throw new UsageError("Name the folder to write the desk into: npm run desk -- --out FOLDER");
  const fault = outFault(out, content);
  if (fault) throw new UsageError(`--out: ${fault}. Name another folder.`);
  const now = readNow(values.now);
  const ledger = ledgerOf(values.ledger, content);
  const { value: newsroom, problems } = await readComparing(content, now, { work: mediaWork(), ledger });
  if (!newsroom || problems.some(({ level }) => level === "error")) {
    console.error("Nothing was written: the content has errors. npm run check names them.");
    return exitCode.faults;
  }
  const { desk } = newsroom.site;
  if (!desk) {
    console.error(
      "Nothing was written: site.yaml does not say where the desk writes. Add a line, for example desk: {repository: northgate/newsroom, address: https://desk.northgate.example}",
    );
    return exitCode.faults;
  }
  try {
    const edition = arrange(publicNewsroom(newsroom, now), now);
    const bytes = await writeDeskFolder(edition, desk, { out, pid: process.pid, store: storePlace() });
    console.log(`Wrote the desk into ${out}: ${sizeInWords(bytes, newsroom.site.locale)}.`);
    console.log(
      `Put the folder at ${desk.address ?? "an address that begins with https://"}, as docs/hosting.md says.`,
    );
    return exitCode.done;
  } catch (error) {
    if (error instanceof OutRefused) throw new UsageError(`--out: ${error.message}. Name an empty folder or none.`);
    const sentence = machineFault(error);
    if (sentence === undefined) throw error;
    console.error(`${sentence} ${out} is as it was.`);
    return exitCode.unfinished;
  }
});
