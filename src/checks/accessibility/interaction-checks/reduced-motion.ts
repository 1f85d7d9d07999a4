import { type Check, type Mark, understanding, withMedia } from "./check.ts";

/** WCAG 2.3.3: nothing moves for a reader who has asked for less movement. */
export const reducedMotion: Check = {
  widths: [1280],
  rules: {
    "reduced-motion": {
      message: "This moves although its reader asks for less movement",
      fix: "Take the movement away, or keep it to @media (prefers-reduced-motion: no-preference).",
      guidance: understanding("animation-from-interactions"),
    },
  },
  find: async (open) =>
    await withMedia(open, { features: [{ name: "prefers-reduced-motion", value: "reduce" }] }, () =>
      open.page.evaluate(findMovement),
    ),
};

function findMovement(): Mark[] {
  const isLong = (durations: string) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0.01);
  const styles = (part: Element) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo));
  const running = document.getAnimations().flatMap(({ effect, playState }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return target && playState === "running" ? target : [];
  });
  const reasons: readonly (readonly [string, (part: Element) => boolean])[] = [
    ["an animation runs", (part) => running.includes(part)],
    ["it has a transition", (part) => styles(part).some((style) => isLong(style.transitionDuration))],
    [
      "it has an animation",
      (part) => styles(part).some((style) => style.animationName !== "none" && isLong(style.animationDuration)),
    ],
    ["it scrolls smoothly", (part) => getComputedStyle(part).scrollBehavior === "smooth"],
    [
      "it plays automatically",
      (part) => part.matches("marquee, video[autoplay], animate, animateTransform, animateMotion"),
    ],
  ];
  const found = new Map(
    [...document.querySelectorAll("html, body, body *")].flatMap((part) => {
      const reason = reasons.find(([, applies]) => applies(part))?.[0];
      return reason ? [[part, reason] as const] : [];
    }),
  );
  // What holds for a whole part of the page is reported once.
  const isOutermost = ([part, reason]: readonly [Element, string]) => found.get(part.parentElement ?? part) !== reason;
  return [...found]
    .filter(([part, reason]) => part === document.documentElement || isOutermost([part, reason]))
    .map(([part, reason]) => newsroom.mark("reduced-motion", part, reason));
}
