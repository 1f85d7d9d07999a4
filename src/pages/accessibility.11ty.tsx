import { ContactLine } from "../../_includes/components/attachments.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import type { Issue, Statement } from "../kinds/statement.ts";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import { dayInWords, type Moment } from "../newsroom/dates.ts";
import type { Site } from "../newsroom/site.ts";
import { complianceInWords, issuesByReason } from "../newsroom/statement.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.accessibility}index.html` };

interface Props {
  readonly site: Site;
  readonly statement: Statement;
}

/**
 * The accessibility statement: the headings of the regulator's sample in its order, and its words where the law fixes
 * them. https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export function render({ edition }: PageData): string {
  const { site, statement } = edition;
  const words = wordsIn(site.locale).accessibility;
  return renderPage({
    edition,
    head: {
      title: words.title,
      description: words.description(site.title),
      address: address.accessibility,
    },
    children: (
      <article class="ledger">
        <h1>{words.heading(site.title)}</h1>
        <WebAddress site={site} address={address.accessibility} />
        <div class="when">
          <p class="published">
            {words.reviewed(
              <time dateTime={statement.reviewed.day}>{dayInWords(statement.reviewed.day, site.locale)}</time>,
            )}
          </p>
        </div>
        <div class="prose railed">
          <Scope site={site} statement={statement} />
          <HowAccessible site={site} statement={statement} />
          <Feedback site={site} statement={statement} />
          <Enforcement site={site} />
          <h2>{words.technical}</h2>
          <p>{words.commitment(site.name)}</p>
          <Compliance site={site} statement={statement} />
          <NonAccessible site={site} statement={statement} />
          <Preparation site={site} statement={statement} />
        </div>
      </article>
    ),
  });
}

function Scope({ site, statement }: Props) {
  const words = wordsIn(site.locale).accessibility;
  return (
    <>
      <p>{words.scope(statement.scope)}</p>
      {site.sample && <p>{words.sample}</p>}
      <p>{words.runBy(site.name)}</p>
      <ul>
        {words.youCan.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        {words.abilityNet((name) => (
          <a href="https://mcmw.abilitynet.org.uk/">{name}</a>
        ))}
      </p>
    </>
  );
}

function HowAccessible({ site, statement: { audit, issues } }: Props) {
  const words = wordsIn(site.locale).accessibility;
  return (
    <>
      <h2>{words.howAccessible}</h2>
      <p>
        {issues.length > 0
          ? words.parts(issues.length, (heading) => <a href="#non-accessible-content">{heading}</a>)
          : words.noParts}
      </p>
      <p>{audit ? words.tested(dayInWords(audit.on.day, site.locale)) : words.notTested}</p>
    </>
  );
}

function Feedback({ site, statement: { contact, answerWithin, formats } }: Props) {
  const words = wordsIn(site.locale).accessibility;
  return (
    <>
      <h2>{words.feedback}</h2>
      <p>{words.contactUs}</p>
      <ContactLine contact={contact} />
      {formats.length > 0 && <p>{words.formats(formats)}</p>}
      <p>{words.answer(answerWithin)}</p>
      <h3>{words.reporting}</h3>
      <p>{words.improve}</p>
    </>
  );
}

function Enforcement({ site }: { site: Site }) {
  const words = wordsIn(site.locale).accessibility;
  const service = "https://www.equalityadvisoryservice.com/";
  return (
    <>
      <h2>{words.enforcement}</h2>
      <p>
        {words.commission((name) => (
          <a href={service}>{name}</a>
        ))}
      </p>
      <p class="print-only">{service}</p>
    </>
  );
}

function Compliance({ site, statement }: Props) {
  const words = wordsIn(site.locale).accessibility;
  const [before, after] = complianceInWords(statement, site.locale).split(words.guidelines);
  return (
    <>
      <h3>{words.compliance}</h3>
      <p>
        {before}
        <a href="https://www.w3.org/TR/WCAG22/">{words.guidelines}</a>
        {after}
      </p>
      {statement.status === "not compliant" && !statement.audit && <p>{words.cautious}</p>}
    </>
  );
}

function NonAccessible({ site, statement }: Props) {
  const words = wordsIn(site.locale).accessibility;
  const groups = issuesByReason(statement, site.locale);
  return (
    <>
      <h2 id="non-accessible-content">{words.issues}</h2>
      {groups.length > 0 && <p>{words.reasons}</p>}
      {groups.length === 0 && <p>{statement.audit ? words.noIssues : words.noAudit}</p>}
      {groups.map(({ heading, why, issues }) => (
        <>
          <h3>{heading}</h3>
          {why === "disproportionate burden" && <p>{words.burden}</p>}
          {why === "outside scope" && <p>{words.outsideScope}</p>}
          <ul>
            {issues.map((issue) => (
              <IssueLine site={site} issue={issue} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function IssueLine({ site, issue: { what, criterion, fixBy } }: { site: Site; issue: Issue }) {
  const words = wordsIn(site.locale).accessibility;
  return (
    <li>
      {what}
      {criterion &&
        words.fails(
          <a href={criterion.url}>
            {criterion.number} {criterion.name}
          </a>,
        )}
      {fixBy && words.fixBy(dayInWords(fixBy.day, site.locale))}
    </li>
  );
}

function Preparation({ site, statement: { prepared, reviewed, audit } }: Props) {
  const words = wordsIn(site.locale).accessibility;
  const day = (moment: Moment) => dayInWords(moment.day, site.locale);
  return (
    <>
      <h2>{words.preparation}</h2>
      <p>{words.prepared(day(prepared), day(reviewed))}</p>
      <p>{audit ? words.audit(day(audit.on), audit.by, audit.how) : words.noAuditYet}</p>
      <p>{words.machine}</p>
    </>
  );
}
