/** Asks up to so many times, ten a second, until the page is as wanted. By itself it gives up after what a slow machine may need. */
export async function seen(
  url: string,
  isWanted: (html: string, status: number) => boolean,
  most = 200,
): Promise<boolean> {
  for (let tries = 0; tries < most; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer && isWanted(await answer.text(), answer.status)) return true;
    await new Promise((later) => setTimeout(later, 100));
  }
  return false;
}
