/** Text that our own Markdown made, which lets no tag of an author through; nothing else may be given to it. */
export function Prose({ html, class: name = "prose" }: { html: string; class?: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
