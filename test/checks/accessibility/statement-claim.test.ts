import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimFault } from "../../../src/checks/accessibility/statement-claim.ts";
import type { Statement } from "../../../src/kinds/statement.ts";
import { render } from "../../../src/pages/accessibility.11ty.tsx";
import { arranged, newsroom, statement } from "../../support/newsroom-fixture.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A site with the statement's page as the newsroom makes it, and nothing else. */
function siteSaying(status: Statement["status"]): string {
  const folder = tempFolder();
  mkdirSync(join(folder, "accessibility"));
  const edition = arranged({ ...newsroom(), statement: { ...statement, status } }, 0);
  writeFileSync(join(folder, "accessibility/index.html"), render({ edition }));
  return folder;
}

const finding = {};
const mend = "Fix every barrier: until then nothing is published.";
const list = `List what is accepted under \`issues:\` in accessibility.yaml, with this line:

    status: partially compliant`;
const accepts = "accepts what src/checks/accessibility/reviewed.ts lists";

test.for([
  [[finding], [], "found barriers", mend],
  [[], [finding, finding], accepts, list],
  [[finding, finding], [finding], `found barriers and ${accepts}`, `${mend} ${list}`],
] as const)("does not let a site say fully compliant with findings %j and exceptions %j", ([
  findings,
  accepted,
  what,
  toDo,
]) => {
  expect(claimFault(siteSaying("fully compliant"), { findings, accepted })).toBe(
    `accessibility.yaml says that this website is fully compliant, and the test of its pages ${what}. ${toDo}\n`,
  );
});

test("has nothing against the claim where a run is clean", () => {
  expect(claimFault(siteSaying("fully compliant"), { findings: [], accepted: [] })).toBeUndefined();
});

test.for(["partially compliant", "not compliant"] as const)("lets a site with barriers say %s", (status) => {
  expect(claimFault(siteSaying(status), { findings: [finding], accepted: [finding] })).toBeUndefined();
});

test("says nothing of a site without a statement", () => {
  expect(claimFault(tempFolder(), { findings: [finding], accepted: [] })).toBeUndefined();
});
