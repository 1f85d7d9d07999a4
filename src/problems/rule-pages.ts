import { catalogue, isAcceptable, type RuleId, ruleGroups } from "./catalogue.ts";
import type { Rule } from "./rule.ts";

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return Object.hasOwn(catalogue, word);
}

/** What a rule asks for, and from when on. */
function asked({ asks, errorFrom }: Rule): string {
  return errorFrom === undefined ? asks : `${asks} Advice until version ${errorFrom}, an error from it on.`;
}

/** What a rule asks for, an example that breaks it, the fix, and how a file accepts it if it can, for a terminal. */
export function explainRule(rule: RuleId): string {
  const { wrong, fix } = catalogue[rule];
  const accept = isAcceptable(rule)
    ? `\n\nTo keep the words as they are, say why in the header:\n${acceptLine(rule)}`
    : "";
  return `${rule}\n\n${asked(catalogue[rule])}\n\nWrong: ${wrong}\nRight: ${fix}${accept}`;
}

/** Every rule as Markdown, in its group: `docs/rules.md`. `filesOf` names the source files that look for what breaks one. */
export function rulesPage(filesOf: (rule: RuleId) => readonly string[]): string {
  const groups = Object.entries(ruleGroups).flatMap(([name, rules]) => [
    `## ${name}`,
    ...(Object.keys(rules) as RuleId[]).map((rule) => ruleSection(rule, filesOf(rule))),
  ]);
  return `${[introduction, ...groups].join("\n\n")}\n`;
}

const introduction = `# Rules

<!-- Made from src/problems/catalogue/. To write it again: npx vitest run test/problems --update -->

Every message ends with the id of its rule in square brackets. This page lists every rule; \`npm run check -- --explain RULE\`
prints one.`;

function ruleSection(rule: RuleId, files: readonly string[]): string {
  const { wrong, fix } = catalogue[rule];
  const accept = isAcceptable(rule) ? `\n- To keep the words as they are: ${code(acceptLine(rule))}` : "";
  return `### ${rule}\n\n${asked(catalogue[rule])}\n\n- Wrong: ${code(wrong)}\n- Right: ${code(fix)}${accept}\n- In the code: ${files.map(code).join(", ")}`;
}

function acceptLine(rule: RuleId): string {
  return `accept: [{rule: ${rule}, reason: "…"}]`;
}

/** An example as code. A backtick in it is shown by a longer fence. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
