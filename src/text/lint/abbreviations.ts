import type { PlacedViolation } from "../../problems/problem.ts";
import { writtenOutIn } from "../abbreviations.ts";
import type { Rule } from "./rule.ts";

/** Abbreviations of councils that residents do not know, with what they stand for. Others are left to their authors. */
const known: Readonly<Record<string, string>> = {
  ASB: "antisocial behaviour",
  CAMHS: "child and adolescent mental health services",
  CIL: "community infrastructure levy",
  DHP: "discretionary housing payment",
  DPIA: "data protection impact assessment",
  EHCP: "education, health and care plan",
  HMO: "house in multiple occupation",
  HWRC: "household waste recycling centre",
  ICB: "integrated care board",
  JSNA: "joint strategic needs assessment",
  LADO: "local authority designated officer",
  LCWIP: "local cycling and walking infrastructure plan",
  LGPS: "local government pension scheme",
  LTN: "low traffic neighbourhood",
  LTP: "local transport plan",
  MASH: "multi-agency safeguarding hub",
  MTFS: "medium-term financial strategy",
  NEET: "not in education, employment or training",
  NNDR: "national non-domestic rates",
  PSPO: "public spaces protection order",
  SEND: "special educational needs and disabilities",
  SENCO: "special educational needs co-ordinator",
  SUDS: "sustainable drainage systems",
  TRO: "traffic regulation order",
  UASC: "unaccompanied asylum-seeking children",
};
const anyKnown = new RegExp(`\\b(?:${Object.keys(known).join("|")})\\b`);
const eachKnown = new RegExp(anyKnown, "g");

/** An abbreviation is written out once: in brackets beside its words, or the words beside it (WCAG 3.1.4). */
export const abbreviations: Rule = (text) => {
  const said = text.said.filter(({ words }) => anyKnown.test(words));
  if (said.length === 0) return [];
  const isWrittenOut = writtenOutIn(text.said.map(({ words }) => words).join(" "));
  const findings: PlacedViolation[] = [];
  const seen = new Set<string>();
  for (const { words, seeker } of said) {
    for (const [short] of words.matchAll(eachKnown)) {
      const meaning = known[short];
      if (meaning === undefined || seen.has(short) || text.abbreviations.has(short)) continue;
      seen.add(short);
      if (isWrittenOut(short, meaning)) continue;
      const message = `${short} is never spelled out`;
      findings.push({
        rule: "abbreviation",
        at: seeker()(short),
        message,
        fix: `write ${meaning} (${short}) the first time`,
        level: "advice",
      });
    }
  }
  return findings;
};
