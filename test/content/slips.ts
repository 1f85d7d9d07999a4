import type { Chance } from "../../workshop/bench/random.ts";

type Slip = (lines: readonly string[], at: number, dice: Chance) => string[];

const signs = [..."\"'“”‘’:;,.#-–—*_[](){}<>@%&!|`\\/ \t\u200b\u202e"];

/** Lines that people have typed, in a header or below it. */
export const typed = [
  "status: publihsed",
  "Status: published",
  "date: 2026-27-11",
  "date: 9 February 2018",
  "date: 2023-04-09T23:30:00.000Z",
  "date:",
  "title: ",
  "title:",
  'title: "The council said "yes""',
  "title: NORTHGATE COUNCIL OPENS A LIBRARY IN MILL LANE",
  "image: {file: northgate-library.jpg, alt: A green bin, full}",
  "image: {file: content/media/northgate-library.jpg, alt: Photo of the library}",
  "documents: [{file: libary-strategy-2026-2030.pdf, title: The plan, 2026}]",
  "topics: [libraries",
  "topics: libraries, roads",
  "embargo: 2026-03-13",
  "changes: [{on: 2026-03-14, kind: corection, note: It opens at 9am, not 8am}]",
  "withdrawn: {on: 2026-05-01, reason: Wrong: it is open}",
  "status: withdrawn",
  "  contact: {name: Press office}",
  "—",
  "---",
  "--- ",
  "",
  "## 2027 at a glance",
  "##No space",
  "#### Too deep",
  "# Too high",
  "A heading\n=========",
  "**A heading in bold**",
  "**A signature**",
  "• one\n• two",
  "– one\n– two",
  "A park of 5 km<sup>2</sup> and CO<sub>2</sub>.",
  "<b>Bold</b> and <i>slanted</i>, <br>broken.",
  '<a href="/news/">The news</a>',
  "<!-- more -->",
  "<table><tr><td>1</td></tr></table>",
  "[ring us](tel: 01632 960 100)",
  "[ring us] (01632 960100)",
  "[the form] (https://forms.example/bins)",
  "[the plan](library-strategy-2026-2030.pdf)",
  "[the council](www.northgate.example)",
  "[us](press@northgate.example)",
  "[the site](//northgate.example/a)",
  "![Photo of the library](northgate-library.jpg)",
  "![](/media/northgate-library.jpg)",
  "FREE PARKING FOR EVERYBODY TODAY",
  "==marked==",
  "a <code>x</code> &#11; b",
  "ENDS",
];

const slips: readonly Slip[] = [
  (lines, at, dice) => {
    const line = lines[at] ?? "";
    const column = dice.below(line.length + 1);
    return lines.toSpliced(at, 1, line.slice(0, column) + dice.pick(signs) + line.slice(column));
  },
  (lines, at, dice) => {
    const line = lines[at] ?? "";
    const column = dice.below(line.length + 1);
    return lines.toSpliced(at, 1, line.slice(0, column) + line.slice(column + 1 + dice.below(3)));
  },
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  (lines, at) => lines.toSpliced(at, 1, ` ${lines[at]}`),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? "").replaceAll('"', "")),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? "").toUpperCase()),
  (lines, at, dice) => lines.toSpliced(at, 1, dice.pick(typed)),
  (lines, at, dice) => lines.toSpliced(at, 0, dice.pick(typed)),
  (lines, at, dice) => lines.toSpliced(at, 0, "", dice.pick(typed), ""),
];

/** A text with one to three slips, half of them in its first lines, where a header is. */
export function damaged(text: string, dice: Chance): string {
  let lines = text.split("\n");
  for (let count = 1 + dice.below(3); count > 0; count -= 1) {
    const most = dice.below(2) === 0 ? Math.min(lines.length, 12) : lines.length;
    lines = dice.pick(slips)(lines, dice.below(most), dice).join("\n").split("\n");
  }
  return lines.join("\n");
}
