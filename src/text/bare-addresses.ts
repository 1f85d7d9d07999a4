import { trueAddress } from "./true-address.ts";

// What stands between the brackets of a link that is not one is reported as that.
const webAddress = /(?<!\]\s?\(|\)\[)\b(?:https?:\/\/|www\.)[^\s<>"“”’]*[^\s<>"“”’.,;:!?)\]]/gi;
/** An address as it is spoken, in small letters: with a capital it is the name of a firm. */
const spokenAddress =
  /(?<![@\p{L}\p{N}._:/-])(?!www\.)(?:[a-z0-9-]+\.)+(?:(?:gov|nhs|police|sch|ac|org|co)\.uk(?:\/[^\s<>"”’]*[^\s<>"”’.,;:!?)\]])?|(?:com|org|net|uk|wales|scot|london|info)\/[^\s<>"”’]*[^\s<>"”’.,;:!?)\]])(?![@\p{L}\p{N}-])/gu;
const maySpeakAddress = /[a-z0-9]\.(?:uk|com|org|net|wales|scot|london|info|gov|nhs|police|sch|ac|co)\b/;

/** A web address that stands in a text as it is, and is no link. */
export interface BareAddress {
  readonly shown: string;
  /** From 0. */
  readonly index: number;
  /** The whole address that it stands for. */
  readonly target: string;
  /** Whether it has neither a scheme nor www, and may be meant as a name. */
  readonly isSpoken: boolean;
}

/** The web addresses that stand in some words as they are, in their order. */
export function bareAddresses(words: string): BareAddress[] {
  // Quicker than to look for the whole of one, and most texts have none.
  const whole = words.includes("://") || /www\./i.test(words) ? [...words.matchAll(webAddress)] : [];
  const spoken = maySpeakAddress.test(words) ? [...words.matchAll(spokenAddress)] : [];
  return [
    ...whole.map(({ 0: shown, index }) => ({ shown, index, isSpoken: false })),
    ...spoken.map(({ 0: shown, index }) => ({ shown, index, isSpoken: true })),
  ].map((found) => ({ ...found, target: targetOf(found.shown) }));
}

function targetOf(shown: string): string {
  const target = /^https?:/i.test(shown) ? shown : `https://${shown}`;
  return trueAddress(target) ?? target;
}
