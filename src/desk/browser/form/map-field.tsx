import { useState } from "preact/hooks";
import type { Shape } from "../../form/shape.ts";
import { renameKey, setValue } from "../../header/set-value.ts";
import { formWords as words } from "../../words/form.ts";
import { addIdOf, EntriesGroup, oneOf } from "./entries-group.tsx";
import { blankOf, Entry, type EntryProps } from "./entry.tsx";
import type { FieldProps } from "./field-props.ts";
import { idOf } from "./labelled.tsx";
import { useFocusNext } from "./use-focus-next.ts";

type MapProps = FieldProps & Pick<EntryProps, "show"> & { readonly shape: Extract<Shape, { kind: "map" }> };

/** Values by names that the council chooses, such as topics: each with its name, which is part of addresses. */
export function MapField({ shape, show, ...props }: MapProps) {
  const { part, field, path, value, set } = props;
  const [said, setSaid] = useState("");
  const goTo = useFocusNext();
  const values = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const names = Object.keys(values);
  const one = oneOf(field);
  const isAddress = shape.key.kind === "line" && shape.key.input === "address";

  const add = () => {
    const name = isAddress ? newName(names, "/", "/") : newName(names, `${one.replaceAll(" ", "-")}-`, "");
    goTo(`${idOf([...path, name])}-name`);
    setSaid("");
    const blank = blankOf(shape.entry, field.fields);
    if (names.length === 0) set({ [name]: blank });
    else part.change(setValue(part.text, [...path, name], blank));
  };
  const remove = (name: string, title: string) => {
    goTo(addIdOf(path));
    setSaid(words.removed(title));
    part.change(setValue(part.text, [...path, name], undefined));
  };

  return (
    <EntriesGroup {...props} add={add} said={said}>
      {names.map((name, index) => {
        const [title, to] = [words.numbered(one, index + 1), [...path, name]];
        const id = `${idOf(to)}-name`;
        return (
          <Entry
            key={index}
            {...{ part, field, show }}
            entry={shape.entry}
            name={title}
            path={to}
            value={values[name]}
            before={
              <div class="desk-field">
                <label class="desk-label" for={id}>
                  {isAddress ? words.oldAddress : words.shortName}
                </label>
                <input
                  id={id}
                  type="text"
                  autocomplete="off"
                  value={name}
                  pattern={shape.key.kind === "line" ? shape.key.pattern : undefined}
                  // Not while it is typed: a name that is half written may be that of another.
                  onChange={({ currentTarget }) => {
                    const next = currentTarget.value.trim();
                    if (next === "" || names.includes(next)) currentTarget.value = name;
                    else part.change(renameKey(part.text, to, next));
                  }}
                />
              </div>
            }
          >
            <p class="desk-buttons">
              <button type="button" onClick={() => remove(name, title)}>
                {words.remove(title)}
              </button>
            </p>
          </Entry>
        );
      })}
    </EntriesGroup>
  );
}

function newName(names: readonly string[], before: string, after: string): string {
  const free = Array.from({ length: names.length + 1 }, (_, index) => `${before}${names.length + 1 + index}${after}`);
  return free.find((name) => !names.includes(name)) ?? before;
}
