/**
 * Changes views at once for who asks for less motion: Sveltia fades one into the other whatever the browser says, and what is pressed
 * meanwhile is lost. Called before Sveltia starts.
 */
export function keepStill(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches)
    Object.defineProperty(document, "startViewTransition", { value: undefined });
}
