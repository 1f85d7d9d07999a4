/** In milliseconds after a change: by then Sveltia has put what was typed into its store of what was not saved. */
const untilKept = 600;

let changed = Number.NEGATIVE_INFINITY;

/** Notes that what stands in the open form was changed just now. */
export function noteChange(): void {
  changed = performance.now();
}

/**
 * Waits until Sveltia has kept what was typed last. It does so half a second after it: a form that is left before loses it, and what is saved
 * before is offered again as if it were not.
 */
export async function whenKept(): Promise<void> {
  const left = changed + untilKept - performance.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}
