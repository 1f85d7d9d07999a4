import { useMemo, useState } from "preact/hooks";
import { instantInWords, isMoment, readMoment, weekdayInWords } from "../../../newsroom/dates.ts";
import type { Shape } from "../../form/shape.ts";
import { clockChangeInWords } from "../../jobs/clock-change.ts";
import { formWords as words } from "../../words/form.ts";
import type { FieldProps } from "./field-props.ts";
import { controlOf, Labelled, LabelledGroup } from "./labelled.tsx";
import { TextField } from "./text-field.tsx";

const written = /^(\d{4}-\d{2}-\d{2})?(?:[ T](\d{2}:\d{2}))?$/;

/** A day of the calendar, or a day with its minute by the council's clock. */
export function WhenField({ shape, ...props }: FieldProps & { readonly shape: Extract<Shape, { kind: "when" }> }) {
  const typed = typeof props.value === "string" ? props.value : "";
  const [, day = "", time = ""] = written.exec(typed) ?? [];
  // Somebody who types the time first has no day yet, and a file cannot say so.
  const [early, setEarly] = useState("");
  const { site } = props.part.facts;
  // A form may have dozens of days, each of which is shown anew on every key, and a clock change is looked for minute by minute.
  const said = useMemo(
    () => [inCouncilsWords(day, time, site), day !== "" && shape.time !== "none" && clockChangeInWords(day, site)],
    [day, time, site, shape],
  );
  if (typed !== "" && day === "") {
    const field = { ...props.field, hint: words.notADay, example: undefined };
    return <TextField {...props} field={field} shape={{ kind: "line", input: "date" }} />;
  }
  const shown = day === "" ? early : time;
  const change = (nextDay: string, nextTime: string) => {
    setEarly(nextTime);
    if (nextDay !== "") props.set(nextTime === "" ? nextDay : `${nextDay} ${nextTime}`);
    else if (typed !== "") props.set(props.isGap ? "" : undefined);
  };
  const { id, ...control } = controlOf(props);
  const inWords = (
    <p class="desk-hint" aria-live="polite">
      {said[0]} {said[1]}
    </p>
  );
  if (shape.time === "none")
    return (
      <Labelled {...props}>
        <div class="desk-when">
          <input
            type="date"
            id={id}
            {...control}
            value={day}
            onInput={({ currentTarget }) => change(currentTarget.value, "")}
          />
        </div>
        {inWords}
      </Labelled>
    );
  return (
    <LabelledGroup {...props}>
      <div class="desk-when">
        <label>
          <span>{words.day}</span>
          <input
            type="date"
            id={`${id}-day`}
            {...control}
            value={day}
            onInput={({ currentTarget }) => change(currentTarget.value, shown)}
          />
        </label>
        <label>
          <span>{shape.time === "needed" ? words.time : words.timeOptional}</span>
          <input
            type="time"
            id={`${id}-time`}
            value={shown}
            onInput={({ currentTarget }) => change(day, currentTarget.value)}
          />
        </label>
      </div>
      {inWords}
    </LabelledGroup>
  );
}

/** What the two inputs say, in words: with the zone, so that nobody takes it for their own. */
function inCouncilsWords(day: string, time: string, site: FieldProps["part"]["facts"]["site"]): string {
  if (day === "") return "";
  const read = readMoment(time === "" ? day : `${day} ${time}`, site.timeZone);
  if (!isMoment(read)) return "";
  return read.time === undefined ? weekdayInWords(day, site.locale) : instantInWords(read.instant, site);
}
