import { expect, test } from "vitest";
import { readReleaseBody } from "../../../src/text/body.ts";
import { context } from "../../text/body-context.ts";
import { importedText } from "../imported.ts";

test.for([
  ["www.northgate.example", true],
  ["https://northgate.example/bins", true],
  ["WWW.NORTHGATE.EXAMPLE", true],
  ["northgate.gov.uk", true],
  ["northgate.com/bins", true],
  ["press@northgate.gov.uk", false],
  ["press_office@northgate.example", false],
  ["GOV.UK", false],
  ["amazon.com", false],
  ["@northgate", false],
] as const)("says the same of %s in an import and in a check of what it wrote: told %s", ([address, isTold]) => {
  const { body, remarks } = importedText(`New\n\n9 February 2018\n\nRead more on ${address} today or later.`);
  expect(remarks.some((remark) => remark.includes(address))).toBe(isTold);
  const { findings } = readReleaseBody(body, context);
  expect(findings.some(({ message }) => message.startsWith("a bare web address"))).toBe(isTold);
});
