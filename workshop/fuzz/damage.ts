import type { Chance } from "../bench/random.ts";

/** Ways in which a file can be damaged, by the name that is told. */
export const damages = {
  "random bytes": (_: Buffer, dice: Chance) => randomBytes(dice, 1 + dice.below(4000)),
  "cut off": (file: Buffer, dice: Chance) => file.subarray(0, dice.below(file.length)),
  "begun late": (file: Buffer, dice: Chance) => file.subarray(dice.below(file.length)),
  "bytes changed": (file: Buffer, dice: Chance) => {
    const bytes = Buffer.from(file);
    for (let count = 1 + dice.below(20); count > 0; count -= 1) bytes[dice.below(bytes.length)] = dice.below(256);
    return bytes;
  },
  "lines mixed up": (file: Buffer, dice: Chance) => {
    const lines = file.toString("latin1").split("\n");
    for (let count = 1 + dice.below(10); count > 0; count -= 1)
      lines.splice(dice.below(lines.length), dice.below(2), lines[dice.below(lines.length)] ?? "");
    return Buffer.from(lines.join("\n"), "latin1");
  },
  "something hostile put in": (file: Buffer, dice: Chance) => {
    const at = dice.below(file.length);
    return Buffer.concat([file.subarray(0, at), Buffer.from(dice.pick(hostiles)), file.subarray(at)]);
  },
} as const;

export type Damage = keyof typeof damages;

export const damageNames = Object.keys(damages) as Damage[];

/** What has brought down readers of YAML, Markdown, dates and pictures. */
const hostiles = [
  "---\n",
  "\n---\n",
  "&a [*a, *a]",
  "!!js/function 'x'",
  "<<: {a: 1}",
  "__proto__: {x: 1}",
  "constructor: x",
  "? [a, b]\n: c\n",
  "|+9\n",
  "\t",
  "\0",
  "\u202e",
  "\ud83d\ude00",
  "{{ constructor.constructor('x')() }}",
  "[".repeat(3000),
  "> ".repeat(3000),
  "*_`".repeat(3000),
  "![".repeat(3000),
  "a".repeat(300_000),
  "9".repeat(400),
  "2026-02-30",
  "../../../../etc/passwd",
  "file: ../site.yaml\n",
  "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
  "%PDF-1.7\n",
  "\xff\xd8\xff\xe0",
];

function randomBytes(dice: Chance, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.below(256)));
}
