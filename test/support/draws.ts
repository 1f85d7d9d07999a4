/** Any number: it only has to be the same each time. */
const usualSeed = 20_180_209;

const { PROPERTY_SEED = usualSeed, PROPERTY_TIMES = 1 } = process.env;

/**
 * How many draws a property is tried on, and which. `npm test` draws the same each time, so that chance never stands between
 * a council and its public. `npm run fuzz` draws others, and more of them.
 */
export function draws(count: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: Number(PROPERTY_SEED), numRuns: Math.ceil(count * Number(PROPERTY_TIMES)) };
}
