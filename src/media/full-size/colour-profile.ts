/** Where the table of tags begins, and how long each of its entries is. ICC.1:2022, 7.3 */
const table = 128;
const entryLength = 12;
/** The standard names fewer than 60. */
const mostTags = 200;

/** An MD5 of the whole profile, or nothing. ICC.1:2022, 7.2.18 */
const digest = { from: 84, to: 100 } as const;

/** Of what devices a profile is: a printer's is one that many share, and printers know it by its bytes. ICC.1:2022, 7.2.5 */
const deviceClass = { from: 12, to: 16 } as const;
const screen = "mntr";

/** What colours are worked out by. A screen's profile says which one it is, up to its serial number, in tags of its maker's. */
const needed =
  /^(A2B\d|B2A\d|D2B\d|B2D\d|gamt|pre\d|[rgb]XYZ|[rgbk]TRC|wtpt|bkpt|chad|chrm|cicp|lumi|meas|tech|view|vued|cprt|desc|dmnd|dmdd|clro|clrt|rig0|ciis)$/;

/** A colour profile in which private tags of a screen hold zeros: none of them is needed to show a colour. As long as it was. */
export function cleanProfile(profile: Buffer): Buffer {
  if (profile.toString("latin1", deviceClass.from, deviceClass.to) !== screen) return profile;
  const within = (at: number) => Math.min(at, profile.length);
  const count = profile.length < table + 4 ? 0 : profile.readUInt32BE(table);
  const entries = Array.from({ length: Math.min(count, mostTags) }, (_, index) => table + 4 + index * entryLength)
    .filter((at) => at + entryLength <= profile.length)
    .map((at) => ({
      isNeeded: needed.test(profile.toString("latin1", at, at + 4)),
      from: within(profile.readUInt32BE(at + 4)),
      to: within(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)),
    }));
  if (entries.every(({ isNeeded }) => isNeeded)) return profile;
  const clean = Buffer.from(profile);
  const end = table + 4 + count * entryLength;
  for (const { from, to, isNeeded } of entries) if (!isNeeded && from >= end) clean.fill(0, from, to);
  // Two tags may lie in one place.
  for (const { from, to, isNeeded } of entries) if (isNeeded) profile.copy(clean, from, from, to);
  clean.fill(0, digest.from, digest.to);
  return clean;
}
