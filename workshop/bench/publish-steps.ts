import { parse } from "yaml";

/** A step of a workflow that runs commands. */
export interface CommandStep {
  readonly id?: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What earlier steps handed on, by the step's id and the name. */
export type Outputs = ReadonlyMap<string, string>;

/** The commands of a job, in their order, from the text of its workflow. What is an action is left out. */
export function commandSteps(workflow: string, job: string): CommandStep[] {
  const { steps } = parse(workflow).jobs[job];
  return steps.filter(({ run }: Partial<CommandStep>) => run !== undefined);
}

/** The environment of a step. An expression that is more than an output of a step is left empty: it gives way to nothing. */
export function environmentOf({ env = {} }: CommandStep, outputs: Outputs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      const [, id, output] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      return [name, value.startsWith("${{") ? (outputs.get(`${id}.${output}`) ?? "") : value];
    }),
  );
}

/** What a step wrote into the file that hands values on: `name=value` on each line. */
export function outputsOf(id: string | undefined, text: string): [string, string][] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => [`${id}.${line.slice(0, line.indexOf("="))}`, line.slice(line.indexOf("=") + 1)]);
}
