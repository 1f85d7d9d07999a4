import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Calendar, instantInWords } from "../../../newsroom/dates.ts";
import type { Instant } from "../../../newsroom/instant.ts";
import type { ShownPage } from "../../page/page-of.ts";
import { pageWords } from "../../words/page.ts";
import { now } from "../now.ts";
import type { OpenText } from "../read-open.ts";
import { dressed } from "./dressed.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { PageFrame } from "./page-frame.tsx";

/** In milliseconds: who types on is not disturbed. */
const pause = 150;

/** How wide the windows of readers are, in CSS pixels. */
const widths = { phone: 375, desk: 1280 } as const;

type Window = keyof typeof widths;

/** As the officer left it, for the next page. */
let lastWindow: Window = "phone";

interface Props {
  readonly part: OpenText;
  /** The whole address of the site whose pictures are shown. */
  readonly site: string;
}

/** The page of what is open as readers will see it, and when and where they will. */
export function PagePane({ part, site }: Props) {
  const [later, setLater] = useState<Instant>();
  const { page, fault } = useLastPage(part, later);
  const [window, setWindow] = useState(lastWindow);
  const { added, facts } = part;
  const shown = useMemo(
    () => (page?.html === undefined ? undefined : dressed(page.html, { sheet: sheet(), site, added })),
    [page, site, added],
  );
  const place = useMemo(() => page && placeInWords(page, facts.site), [page, facts.site]);
  const show = (name: Window) => {
    lastWindow = name;
    setWindow(name);
  };
  return (
    <section class="page-pane" style={{ colorScheme: document.documentElement.dataset["theme"] }}>
      <div class="page-bar">
        {place && <p>{place}</p>}
        <p class={fault === pageWords.untitled ? undefined : "page-fault"} role="status">
          {fault && (page ? `${fault} ${pageWords.before}` : fault)}
        </p>
        {page && page.times.length > 1 && <When page={page} calendar={facts.site} show={setLater} />}
        <fieldset class="page-widths">
          <legend>{pageWords.widths}</legend>
          {(["phone", "desk"] as const).map((name) => (
            <button type="button" aria-pressed={window === name} onClick={() => show(name)}>
              {pageWords[name]}
            </button>
          ))}
        </fieldset>
      </div>
      {shown && <PageFrame page={shown} width={widths[window]} rules={page?.colours ?? ""} />}
    </section>
  );
}

interface WhenProps {
  readonly page: ShownPage;
  readonly calendar: Calendar;
  readonly show: (at: Instant) => void;
}

/** A choice of the instants from which readers see more of the page. */
function When({ page: { at, times }, calendar, show }: WhenProps) {
  return (
    <label class="page-when">
      {pageWords.when}{" "}
      <select value={String(at)} onChange={({ currentTarget }) => show(Number(currentTarget.value))}>
        {times.map((time, index) => (
          <option value={String(time)}>
            {index === 0 ? pageWords.first : pageWords.on(instantInWords(time, calendar))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The newest page that could be made, and what is wrong with what was typed since. */
function useLastPage({ kind, path, text, facts, added }: OpenText, later: Instant | undefined) {
  const [outcome, setOutcome] = useState<Outcome>();
  const last = useRef<ShownPage>(undefined);
  const isFirst = useRef(true);
  // In an effect: pages are rendered by Preact too, which renders one thing at a time.
  useEffect(() => {
    const show = () => setOutcome(outcomeOf({ kind, path, text, facts, added }, now(), later));
    const timer = setTimeout(show, isFirst.current ? 0 : pause);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [kind, path, text, facts, added, later]);
  if (outcome && "page" in outcome) last.current = outcome.page;
  return { page: last.current, fault: outcome && "fault" in outcome ? outcome.fault : undefined };
}

function placeInWords({ showing, url, at }: ShownPage, calendar: Calendar): string {
  const { showing: words } = pageWords;
  const when = instantInWords(at, calendar);
  switch (showing) {
    case "draft":
      return at > now() ? words.heldDraft(url, when) : words.draft(url);
    case "held":
    case "later":
      return words.held(url, when);
    case "as soon as it is published":
      return words.now(url);
    case "gone":
      return words.gone(url);
    case "merged":
      return words.merged(url);
  }
}

/** The newsroom's own sheet lies beside the desk. */
function sheet(): string {
  return new URL("site.css", document.baseURI).href;
}
