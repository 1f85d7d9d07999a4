import { expect, test } from "vitest";
import { openDeskWithHost, token } from "../support/code-host/desk-with-host.ts";
import type { Desk } from "../support/desk/desk.ts";

/** Every word that the browser keeps for this origin. */
async function keptIn(desk: Desk) {
  return await desk.tab.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores = databases.map(
      ({ name = "" }) =>
        new Promise<unknown>((read) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const base = opening.result;
            const names = [...base.objectStoreNames];
            if (names.length === 0) return read([]);
            const all = base.transaction(names).objectStore.bind(base.transaction(names));
            const values = names.map(
              (store) =>
                new Promise((got) => {
                  const asking = all(store).getAll();
                  asking.onsuccess = () => got(asking.result);
                }),
            );
            void Promise.all(values).then((found) => {
              base.close();
              read(found);
            });
          };
        }),
    );
    return {
      forEver: JSON.stringify([
        Object.entries({ ...localStorage }),
        await Promise.all(stores),
        document.cookie,
        location.href,
      ]),
      databases: databases.length,
      tab: JSON.stringify(Object.entries({ ...sessionStorage })),
    };
  });
}

test("signs in by a token that stays in the tab", async () => {
  const { desk } = await openDeskWithHost({ token });
  const kept = await keptIn(desk);
  expect(kept.databases).toBeGreaterThan(0);
  expect(kept.forEver).not.toContain(token);
  expect(kept.tab).toContain(token);

  const second = await desk.tab.browserContext().newPage();
  await second.goto(desk.address);
  await second.waitForFunction(() => document.body.innerText.includes("Sign in with a token"));
  await second.close();

  await desk.tab.reload();
  await desk.sees("Releases of 2026");
  await desk.press("Account and settings");
  await desk.press("Sign out", "menuitem");
  await desk.sees("Sign in with a token");
  const after = await keptIn(desk);
  expect(after.forEver + after.tab).not.toContain(token);
});

test("takes no token from a link", async () => {
  const { desk, host } = await openDeskWithHost();
  await desk.tab.goto("about:blank");
  await desk.tab.goto(`${desk.address}#/signin/${btoa(JSON.stringify({ token }))}`);
  await desk.sees("Sign in");
  expect(host.asked).toEqual([]);
  expect(desk.tab.url()).not.toContain("signin");
});
