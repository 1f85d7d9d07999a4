import { readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { newItem } from "../src/cli/new-item.ts";
import { newNewsroom } from "../src/cli/new-newsroom.ts";

const usage = [
  'npm run new -- [strategy] --title "…" [--topic …] [--date …] [--replaces OLD] [--content DIR]',
  "       npm run new -- newsroom [--name …] [--website …] [--address …] [--contact …] [--authority …] [--content DIR]",
].join("\n");

const ofItem = {
  title: { type: "string" },
  topic: { type: "string", multiple: true },
  date: { type: "string" },
  replaces: { type: "string" },
} as const;

const ofNewsroom = {
  name: { type: "string" },
  website: { type: "string" },
  address: { type: "string" },
  contact: { type: "string" },
  authority: { type: "string" },
} as const;

await run(usage, async () => {
  const { values, positionals } = readArguments({
    options: { ...ofItem, ...ofNewsroom, content: { type: "string" } },
    allowPositionals: true,
  });
  const kind = kindOf(positionals);
  const strange = Object.keys(kind === "newsroom" ? ofItem : ofNewsroom).filter((flag) => Object.hasOwn(values, flag));
  const why = (flag: string) =>
    kind === "newsroom"
      ? `A newsroom takes no --${flag}.`
      : `--${flag} is for a newsroom alone: npm run new -- newsroom.`;
  if (strange.length > 0) throw new UsageError(strange.map(why).join("\n"));
  const now = Date.now();
  return kind === "newsroom" ? await newNewsroom(values, now) : await newItem(values, kind === "strategy", now);
});

function kindOf([kind, extra]: readonly string[]): "release" | "strategy" | "newsroom" {
  if (kind === undefined) return "release";
  if ((kind === "strategy" || kind === "newsroom") && extra === undefined) return kind;
  throw new UsageError(
    `“${extra ?? kind}” stands alone. Write --title before a title, and quotes around it: --title "New library opens".`,
  );
}
