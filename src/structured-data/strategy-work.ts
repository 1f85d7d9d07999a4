import { absolute } from "../newsroom/address.ts";
import { lastReported } from "../newsroom/changes.ts";
import { machineDate } from "../newsroom/dates.ts";
import type { SharedPicture } from "../newsroom/shared-picture.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import { council } from "./organisation.ts";

/**
 * A strategy: a `CreativeWork`, since it is neither news (`Article`), nor looks back (`Report`), nor is it law (`Legislation`)
 * or something that residents ask for (`GovernmentService`). `temporalCoverage` is the time that it is for, with its
 * extensions; `creativeWorkStatus` whether it applies; `isBasedOn` what it replaced, and `mentions` what replaces it: that has
 * no property. https://schema.org/CreativeWork
 */
export function strategyWork(site: Site, entry: StrategyEntry, shared: SharedPicture): object {
  const { strategy, strategyStatus, predecessors, topics } = entry;
  const { state, successors, title, chip } = strategyStatus;
  const { period } = strategy;
  const lastDay = state.kind === "extended" || state.kind === "ended" ? state.lastDay : period.lastDay;
  const changed = lastReported(strategy, undefined);
  const refer = (to: { readonly title: string; readonly address: string }) => ({
    "@type": "CreativeWork",
    name: to.title,
    url: absolute(site, to.address),
  });
  return {
    "@type": "CreativeWork",
    name: title,
    description: strategy.summary,
    url: absolute(site, strategy.address),
    inLanguage: strategy.titleLanguage?.code ?? site.locale,
    temporalCoverage: `${period.firstDay}/${lastDay}`,
    creativeWorkStatus: chip,
    about: topics.map((topic) => topic.name),
    creator: council(site),
    license: site.licence.url,
    image: absolute(site, shared.address),
    ...(changed && { dateModified: machineDate(changed, site.timeZone) }),
    ...(predecessors.length > 0 && { isBasedOn: predecessors.map(refer) }),
    ...(successors.length > 0 && { mentions: successors.map(refer) }),
  };
}
