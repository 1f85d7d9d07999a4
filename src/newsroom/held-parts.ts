import { type Calendar, dayInWords } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { Strategy } from "./item.ts";

/** Something about a strategy that is dated later than now, and held until its day. */
export interface HeldPart {
  readonly kind: "decision" | "call-in" | "extension" | "review" | "withdrawal" | "figure";
  /** To name it to officers: "decision of Cabinet". */
  readonly words: string;
  /** When the public sees it. */
  readonly opens: Instant;
}

/** All that is held of a strategy at an instant, whether its page can be seen or not. */
export function heldParts(
  { decisions, extensions, reviews, withdrawn, figures }: Strategy,
  now: Instant,
  { locale }: Calendar,
): HeldPart[] {
  const parts: HeldPart[] = [
    ...decisions.flatMap(({ body, on, calledIn, confirmed }): HeldPart[] => [
      { kind: "decision", words: `decision of ${body}`, opens: on.instant },
      ...(calledIn
        ? [{ kind: "call-in" as const, words: `call-in of the decision of ${body}`, opens: calledIn.instant }]
        : []),
      ...(confirmed
        ? [{ kind: "decision" as const, words: `confirmation of the decision of ${body}`, opens: confirmed.instant }]
        : []),
    ]),
    ...extensions.map(
      ({ on, lastDay }): HeldPart => ({
        kind: "extension",
        words: `extension to ${dayInWords(lastDay, locale)}`,
        opens: on.instant,
      }),
    ),
    ...reviews.map(({ on, title }): HeldPart => ({ kind: "review", words: `review “${title}”`, opens: on.instant })),
    ...figures.map(
      ({ label, asAt }): HeldPart => ({ kind: "figure", words: `figure “${label}”`, opens: asAt.instant }),
    ),
    ...(withdrawn ? [{ kind: "withdrawal" as const, words: "withdrawal", opens: withdrawn.on.instant }] : []),
  ];
  return parts.filter(({ opens }) => opens > now);
}
