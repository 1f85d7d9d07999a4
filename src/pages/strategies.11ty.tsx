import { StrategyList } from "../../_includes/components/strategy-list.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.strategies}index.html` };

export function render({ edition, isPreview }: PageData): string {
  const { site } = edition;
  return renderPage({
    site,
    isPreview,
    head: {
      title: "Strategies",
      description: `The strategies of ${site.name}: what each is for, who decided it and for which years.`,
      address: address.strategies,
    },
    children: (
      <>
        <h1>Strategies</h1>
        <WebAddress site={site} address={address.strategies} />
        {edition.strategies.length === 0 && <p>No strategies are published here yet.</p>}
        <StrategyList edition={edition} strategies={edition.strategies.map((entry) => entry.strategy)} level={2} />
      </>
    ),
  });
}
