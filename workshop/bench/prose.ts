import { fill } from "./place-names.ts";
import type { Chance } from "./random.ts";
import type { StrategyWords } from "./strategies.ts";
import { anywhere, sayings, type TopicWords } from "./topics.ts";

/** What a body is about. */
interface Subject {
  readonly topic: TopicWords;
  readonly year: number;
  /** The strategy that the text links to. */
  readonly strategy: StrategyWords | undefined;
}

/** Writes the text of a release in markdown: about 300 words of paragraphs, quotes and lists; some with notes to editors. */
export function prose({ topic, year, strategy }: Subject, chance: Chance): string {
  const { pick, some, happens, below } = chance;
  const say = (sentence: string) => fill(sentence, year, chance);
  const paragraph = (sentences: readonly string[]) => sentences.map(say).join(" ");
  const facts = some(7, topic.sentences);
  const asides = some(6, anywhere);
  const [first = "", second = "", third = ""] = some(3, sayings).map(say);

  const blocks = [
    paragraph([pick(topic.openings), ...facts.slice(0, 2)]),
    paragraph([...asides.slice(0, 2), ...facts.slice(2, 3)]),
    `The ${topic.role} said: “${first} ${second}”`,
    ...(happens(0.6) ? [`## ${pick(headings)}`] : []),
    paragraph([...facts.slice(3, 5), ...asides.slice(2, 3)]),
    ...(happens(0.7) ? [`${pick(leads)}:`, list(some(3 + below(3), topic.points).map(say))] : []),
    paragraph([...facts.slice(5, 7), ...asides.slice(3, 4)]),
    ...(happens(0.35) ? [`> ${third}\n>\n> — ${topic.role}`] : []),
    ...(strategy ? [`It is part of the [${strategy.title}](/strategies/${strategy.name}/).`] : []),
    paragraph([...asides.slice(4), ...some(1, closings)]),
    ...(happens(0.35) ? ["Ends", "## Notes to editors", numbered(some(2 + below(2), notes).map(say))] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const headings = ["What changes", "What happens next", "Why it is done", "Who it is for"];
const leads = ["It brings", "There will be", "Residents can look forward to", "The plan has room for"];
const closings = [
  "Anyone who needs the information in another format or language can ask the council for it.",
  "The council will write to everyone who is directly affected before anything begins.",
  "More dates will be announced when they have been agreed with the people concerned.",
  "Feedback is welcome at any time, and is read by the team that does the work.",
];
const notes = [
  "The figures are for the financial year that ended in March and were published in {month}.",
  "The council serves {many} households in {place}, {place} and the villages between them.",
  "The papers of the meeting were published {few} days before it.",
  "Pictures of {street} can be had from the press office.",
];

function list(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join("\n");
}

function numbered(points: readonly string[]): string {
  return points.map((point, index) => `${index + 1}. ${point}`).join("\n");
}
