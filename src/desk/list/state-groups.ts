import { listWords } from "../words/list.ts";

/** The first words of the states that a list can be cut by. */
const { draft, due, held, live, withdrawn, removed, unreadable } = listWords.states;
const beginnings = [due(""), draft, held("").replace(/ until $/, ""), live, withdrawn, removed, unreadable].map(
  (words) => words.trim(),
);

/**
 * How lists of Sveltia are grouped, cut and sorted by the state of what they list. It orders groups by their names, and "Draft" before
 * "Due" is no harm: both want somebody.
 */
export const stateGroups = {
  sortable_fields: { fields: ["file", "title", "state"], default: { field: "file", direction: "descending" } },
  view_groups: {
    groups: [{ name: "state", label: listWords.byState, field: "state", pattern: `^(${beginnings.join("|")})` }],
    default: "state",
  },
  view_filters: beginnings.map((beginning) => ({ label: beginning, field: "state", pattern: `^${beginning}` })),
};
