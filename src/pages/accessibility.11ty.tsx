import { ContactLine } from "../../_includes/components/attachments.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { countOf } from "../newsroom/format.ts";
import type { Site } from "../newsroom/site.ts";
import {
  commitment,
  complianceInWords,
  guidelines,
  type Issue,
  issuesByReason,
  regulations,
  type Statement,
} from "../newsroom/statement.ts";
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
  const title = "Accessibility statement";
  return renderPage({
    edition,
    head: {
      title,
      description: `How accessible ${site.title} is, what is known not to work, and whom to tell of a problem.`,
      address: address.accessibility,
    },
    children: (
      <>
        <h1>
          {title} for {site.title}
        </h1>
        <WebAddress site={site} address={address.accessibility} />
        <div class="prose">
          <Scope site={site} statement={statement} />
          <HowAccessible site={site} statement={statement} />
          <Feedback statement={statement} />
          <Enforcement />
          <h2>Technical information about this website’s accessibility</h2>
          <p>{commitment(site)}</p>
          <Compliance statement={statement} />
          <NonAccessible site={site} statement={statement} />
          <Preparation site={site} statement={statement} />
        </div>
      </>
    ),
  });
}

function Scope({ site, statement }: Props) {
  return (
    <>
      <p>This accessibility statement applies to {statement.scope}.</p>
      {site.sample && (
        <p>
          This newsroom is a sample and not a council’s website. The page shows the form of a council’s statement;
          nobody reads what is sent to the address below.
        </p>
      )}
      <p>This website is run by {site.name}. It is made so that you can:</p>
      <ul>
        <li>change colours, contrast levels and fonts with the settings of your browser or device</li>
        <li>zoom in to 400% without the text running off the screen</li>
        <li>get around with a keyboard or with speech recognition</li>
        <li>listen to it with a screen reader</li>
      </ul>
      <p>
        <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to use if you
        have a disability.
      </p>
    </>
  );
}

function HowAccessible({ site, statement: { audit, issues } }: Props) {
  return (
    <>
      <h2>How accessible this website is</h2>
      {issues.length > 0 ? (
        <p>
          We know of {countOf(issues.length, "part")} of this website that {issues.length === 1 ? "is" : "are"} not
          fully accessible. <a href="#non-accessible-content">Non-accessible content</a> says what and why.
        </p>
      ) : (
        <p>We know of no part of this website that is not accessible.</p>
      )}
      {audit ? (
        <p>People last tested this website on {dayInWords(audit.on.day, site.locale)}.</p>
      ) : (
        <p>People have not tested this website yet, so there may be problems that we do not know of.</p>
      )}
    </>
  );
}

function Feedback({ statement: { contact, answerWithin, formats } }: { statement: Statement }) {
  return (
    <>
      <h2>Feedback and contact information</h2>
      <p>If you need information on this website in a different format, contact us:</p>
      <ContactLine contact={contact} />
      {formats.length > 0 && <p>You can ask for {inOneSentence(formats)}, or say what you need instead.</p>}
      <p>We will consider your request and get back to you within {countOf(answerWithin, "working day")}.</p>
      <h3>Reporting accessibility problems with this website</h3>
      <p>
        We are always looking to improve the accessibility of this website. If you find a problem that is not listed on
        this page, or think that we do not meet the accessibility requirements, contact us in the same way.
      </p>
    </>
  );
}

function inOneSentence(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
}

function Enforcement() {
  const service = "https://www.equalityadvisoryservice.com/";
  return (
    <>
      <h2>Enforcement procedure</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the {regulations} (the
        ‘accessibility regulations’). If you’re not happy with how we respond to your complaint,{" "}
        <a href={service}>contact the Equality Advisory and Support Service (EASS)</a>.
      </p>
      <p class="print-only">{service}</p>
    </>
  );
}

function Compliance({ statement }: { statement: Statement }) {
  const [before, after] = complianceInWords(statement).split(guidelines.name);
  return (
    <>
      <h3>Compliance status</h3>
      <p>
        {before}
        <a href={guidelines.url}>{guidelines.name}</a>
        {after}
      </p>
      {statement.status === "not compliant" && !statement.audit && (
        <p>This is the most cautious of the three answers that the law allows, because no audit has been made.</p>
      )}
    </>
  );
}

function NonAccessible({ site, statement }: Props) {
  const groups = issuesByReason(statement);
  return (
    <>
      <h2 id="non-accessible-content">Non-accessible content</h2>
      {groups.length > 0 && <p>The content listed below is non-accessible for the following reasons.</p>}
      {groups.length === 0 && statement.audit && <p>We know of no content that is non-accessible.</p>}
      {groups.length === 0 && !statement.audit && <p>We know of none. No audit has looked for it yet.</p>}
      {groups.map(({ heading, why, issues }) => (
        <>
          <h3>{heading}</h3>
          {why === "disproportionate burden" && (
            <p>
              We believe that mending this now would be a disproportionate burden within the meaning of the
              accessibility regulations.
            </p>
          )}
          {why === "outside scope" && <p>The accessibility regulations do not ask us to mend this.</p>}
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
  return (
    <li>
      {what}
      {criterion && (
        <>
          {" "}
          This fails WCAG 2.2 success criterion{" "}
          <a href={criterion.url}>
            {criterion.number} {criterion.name}
          </a>
          .
        </>
      )}
      {fixBy && <> We plan to mend this by {dayInWords(fixBy.day, site.locale)}.</>}
    </li>
  );
}

function Preparation({ site, statement: { prepared, reviewed, audit } }: Props) {
  const [preparedOn, reviewedOn] = [prepared, reviewed].map(({ day }) => dayInWords(day, site.locale));
  return (
    <>
      <h2>Preparation of this accessibility statement</h2>
      <p>
        This statement was prepared on {preparedOn}. It was last reviewed on {reviewedOn}.
      </p>
      {audit ? (
        <p>
          This website was last tested on {dayInWords(audit.on.day, site.locale)} against the {guidelines.name} AA
          standard. The test was carried out by {audit.by}. {audit.how}
        </p>
      ) : (
        <p>This website has not been tested by people.</p>
      )}
      <p>
        Each change to this website is tested by machine, with axe-core and HTML_CodeSniffer on every page. Such tests
        find only a part of all problems.
      </p>
    </>
  );
}
