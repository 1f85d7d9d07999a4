/** Text that our own Markdown made, and nothing else. */
export function Prose({ html, class: name = "prose" }: { html: string; class?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML is made by src/text, which lets no tag of an author through
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
