import { useState } from "preact/hooks";
import { isNamed, optionsOf } from "../../form/options.ts";
import { formWords as words } from "../../words/form.ts";
import type { FieldProps } from "./field-props.ts";
import { idOf, LabelledGroup } from "./labelled.tsx";

/** More than these are shown with a field to find some among them. */
const mostShown = 12;

/** Several of what exists: topics, strategies. */
export function NamesField({ of, ...props }: FieldProps & { readonly of: string }) {
  const { part, field, value, isGap, set } = props;
  const [sought, setSought] = useState("");
  const chosen = (Array.isArray(value) ? value : [value]).filter(
    (name): name is string => typeof name === "string" && name !== "",
  );
  // A strategy cannot name itself.
  const options = optionsOf(of, part.facts, chosen).filter(({ value }) => part.path !== `strategies/${value}.md`);
  const hasFilter = options.length > mostShown;
  const isChosen = (option: (typeof options)[number]) => chosen.some((name) => isNamed(option, name));
  const found = options.filter(({ label }) => label.toLowerCase().includes(sought.trim().toLowerCase()));
  // What is chosen stays in its place, and with it the focus.
  const shown = !hasFilter ? options : sought.trim() !== "" ? found.slice(0, mostShown) : [];
  const change = (option: (typeof options)[number], isOn: boolean) => {
    const kept = chosen.filter((name) => !isNamed(option, name));
    const next = isOn ? [...kept, option.value] : kept;
    set(next.length > 0 ? next : isGap ? "" : undefined);
  };
  return (
    <LabelledGroup {...props}>
      {hasFilter && (
        <>
          <input
            type="search"
            aria-label={words.filter(field.label)}
            placeholder={words.filter(field.label)}
            autocomplete="off"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <p role="status" class="desk-hint">
            {sought.trim() === "" ? "" : words.found(found.length)}
          </p>
        </>
      )}
      <div class="desk-choices">
        {[...options.filter((option) => isChosen(option) && !shown.includes(option)), ...shown].map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              name={idOf(props.path)}
              checked={isChosen(option)}
              onChange={({ currentTarget }) => change(option, currentTarget.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </LabelledGroup>
  );
}
