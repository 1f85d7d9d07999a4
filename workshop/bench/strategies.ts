/** A strategy of the invented council. */
export interface StrategyWords {
  readonly name: string;
  readonly title: string;
  readonly topic: string;
  readonly from: number;
  readonly to: number;
}

const plans = [
  ["libraries", "Library strategy", 2003],
  ["roads", "Local transport plan", 2001],
  ["education", "School organisation plan", 2005],
  ["children-and-families", "Children and young people’s plan", 2008],
  ["health", "Joint health and wellbeing strategy", 2013],
  ["environment", "Waste strategy", 2010],
  ["housing", "Housing strategy", 2007],
  ["council", "Corporate plan", 2016],
  ["libraries", "Library strategy", 2018],
  ["roads", "Cycling and walking plan", 2019],
  ["environment", "Climate strategy", 2020],
  ["housing", "Homelessness strategy", 2021],
] as const;

const years = 4;

/** A dozen strategies of five years each, spread over the archive's years. */
export const strategies: readonly StrategyWords[] = plans.map(([topic, plan, from]) => ({
  name: `${plan.toLowerCase().replaceAll("’", "").replaceAll(" ", "-")}-${from}-${from + years}`,
  title: `${plan} ${from} to ${from + years}`,
  topic,
  from,
  to: from + years,
}));
