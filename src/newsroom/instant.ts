/** Milliseconds since 1970-01-01 UTC. A plain number may stand for it; a length of time may not. */
export type Instant = number & { readonly unit?: "instant" };

/** A length of time in milliseconds. */
export type Duration = number & { readonly unit?: "duration" };
