import { join } from "node:path";
import { type Answers, aboutAuthority } from "./answers.ts";
import { answerWithin, firstTopics, pressOffice, siteFile, titleOf } from "./compose-newsroom.ts";
import type { SetUp } from "./set-up.ts";

/** What was written, left alone and taken away, in lines. */
export function setUpInWords({ name }: Answers, { written, kept, removed }: SetUp, content: string): string {
  const listed = (paths: readonly string[]) => paths.map((path) => `  ${join(content, path)}`);
  return [
    `The newsroom of ${name} is set up:`,
    ...listed(written),
    ...(kept.length > 0 ? ["Left as they are, because they are not as the sample had them:", ...listed(kept)] : []),
    ...(removed.length > 0 ? ["Taken away, because they were the sample's:", ...listed(removed)] : []),
  ].join("\n");
}

/** What nobody was asked for, in lines. */
export function defaultsInWords(answers: Answers): string {
  return [
    `It has these until you change them:`,
    `  title          ${titleOf(answers)}`,
    `  address        ${answers.address}`,
    `  topics         ${Object.keys(firstTopics).join(", ")}`,
    `  contact        ${pressOffice}, ${answers.contact}`,
    `  authority      ${answers.authority}`,
    `                 ${aboutAuthority}`,
    "  language       British English, and the clocks of London",
    "  licence        Open Government Licence v3.0",
    `  accessibility  not compliant, until an audit is recorded; an answer within ${answerWithin} working days`,
  ].join("\n");
}

/** What a council has to do before it publishes, in lines; `problems` are those of its content, a line or more each. */
export function whatIsLeft(content: string, problems: readonly string[]): string {
  const file = (path: string) => join(content, path);
  const steps = [
    `Read ${file("pages/")}, and add what only you can know. Show privacy.md to your data protection officer.`,
    `Choose your topics in ${file(siteFile)} before the first release: their short names become web addresses.`,
    `Take out the # in ${file(siteFile)} where the lines are right: who decides, before the first strategy, and where to report a security fault.`,
    `Have people test the site, and record it in ${file("accessibility.yaml")}. Until then the statement says that nobody has.`,
    "Commit, and set up GitHub: docs/for-maintainers.md#setting-up-github-for-officers.",
    "Write the first release: npm run new. See it: npm start.",
  ];
  return [
    "What is left to do:",
    ...(problems.length > 0 ? ["  Mend what npm run check reports:"] : []),
    ...problems.flatMap((problem) => problem.split("\n").map((line) => `    ${line}`)),
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ].join("\n");
}
