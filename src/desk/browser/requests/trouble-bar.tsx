import { type ComponentChildren, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DeskOptions } from "../../options.ts";
import type { Cause } from "../../requests/trouble.ts";
import { requestWords as words } from "../../words/request.ts";
import { CollisionNotice } from "./collision-notice.tsx";
import { type Notice, notice, onNotice, show } from "./notices.ts";
import { type BarOptions, SignInAgain } from "./sign-in-again.tsx";

/** Puts the bar above Sveltia's page. */
export function showTroubleBar(options: BarOptions): void {
  const place = document.createElement("div");
  place.id = "desk-trouble";
  document.getElementById("desk-bar")?.after(place);
  render(<TroubleBar {...options} />, place);
  const { style } = document.documentElement;
  new ResizeObserver(() => style.setProperty("--desk-trouble-size", `${place.offsetHeight}px`)).observe(place);
}

function TroubleBar(options: BarOptions) {
  const current = useNotice();
  const opening = useClosedDialogs();
  const [after, setAfter] = useState("");
  useEffect(() => {
    if (current) setAfter("");
  }, [current]);
  const done = (sentence: string) => {
    setAfter(sentence);
    show(undefined);
  };
  return (
    <>
      {current && (
        <section class="desk-notice">
          {!("collision" in current) && (
            <p role="alert" key={opening}>
              {sentenceOf(current, options.desk)}
            </p>
          )}
          <Help notice={current} options={options} done={done} />
          <p>
            <button type="button" onClick={() => show(undefined)}>
              {words.close}
            </button>
          </p>
        </section>
      )}
      <div role="status" class={after ? "desk-notice desk-done" : ""}>
        {after && <p>{after}</p>}
      </div>
    </>
  );
}

function Help({
  notice: current,
  options,
  done,
}: {
  notice: Notice;
  options: BarOptions;
  done: (sentence: string) => void;
}): ComponentChildren {
  if ("collision" in current) {
    return <CollisionNotice collision={current.collision} timeZone={options.desk.timeZone} done={done} />;
  }
  if (current.cause.kind === "token") return <SignInAgain {...options} done={done} />;
  return null;
}

function sentenceOf({ errand, cause }: Exclude<Notice, { collision: unknown }>, desk: DeskOptions): string {
  return words.notDone[errand] + reason(cause, desk);
}

function reason(cause: Cause, { timeZone, way }: DeskOptions): string {
  switch (cause.kind) {
    case "right":
      return words.right(way.kind === "repository" ? way.repository : "");
    case "limit": {
      const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
      return words.limit(cause.until === undefined ? words.limitSoon : words.limitUntil(time.format(cause.until)));
    }
    case "not yet":
      return words.notYet(cause.says);
    case "host":
      return words.host(cause.says);
    default:
      return words[cause.kind];
  }
}

function useNotice(): Notice | undefined {
  const [current, setCurrent] = useState(notice);
  useEffect(() => onNotice(() => setCurrent(notice())), []);
  return current;
}

/** Counts up when a window of Sveltia's closes: what was said while it was open, screen readers did not say. */
function useClosedDialogs(): number {
  const count = useRef(0);
  const [, setCount] = useState(0);
  useEffect(() => {
    const closed = () => {
      count.current += 1;
      setCount(count.current);
    };
    document.addEventListener("close", closed, { capture: true });
    return () => document.removeEventListener("close", closed, { capture: true });
  }, []);
  return count.current;
}
