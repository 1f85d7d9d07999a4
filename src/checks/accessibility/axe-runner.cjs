// A runner for pa11y, which takes runners only by file name, reads them with require() and sends the source of `run`
// to the page. pa11y's own runner brings an older axe, leaves out WCAG 2.2 and drops what axe calls moderate or minor.

const run = async () => {
  const options = { resultTypes: ["violations", "incomplete"], elementRef: true };
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const all = await window.axe.run(document, { ...options, runOnly: tags });

  // axe cannot judge the contrast of what a scrolling region hides: it looks again on a page wide enough to show all, with
  // each box around the region as wide, for it cannot judge words that stand half in a box and half beside it, either.
  const isContrast = (rule) => rule.id === "color-contrast";
  const regions = [...document.querySelectorAll("[tabindex]")].filter((part) => part.scrollWidth > part.clientWidth);
  let { violations, incomplete } = all;
  if (incomplete.some(isContrast) && regions.length > 0) {
    const before = new Map();
    const widen = (part, width) => {
      if (!before.has(part)) before.set(part, part.style.cssText);
      part.style.minWidth = `${Math.ceil(width)}px`;
    };
    for (const region of regions) {
      // The browser rounds this width, and axe counts parts of pixels: words of many fonts would stick out of the box.
      widen(region, region.scrollWidth + 1);
      region.style.overflow = "visible";
      for (let part = region.parentElement; part; part = part.parentElement) {
        const [inner, outer] = [region, part].map((it) => it.getBoundingClientRect());
        if (outer.right < inner.right) widen(part, inner.right - outer.left);
      }
    }
    const contrast = await window.axe.run(document, { ...options, runOnly: ["color-contrast"] });
    for (const [part, style] of before) {
      part.style.cssText = style;
      if (part.getAttribute("style") === "") part.removeAttribute("style");
    }
    const known = new Set(violations.filter(isContrast).flatMap((rule) => rule.nodes.map((node) => node.element)));
    const isNew = (node) => !known.has(node.element);
    violations = [...violations, ...contrast.violations.map((rule) => ({ ...rule, nodes: rule.nodes.filter(isNew) }))];
    incomplete = [...incomplete.filter((rule) => !isContrast(rule)), ...contrast.incomplete];
  }
  const issuesOf = (rules, type) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => ({
        type,
        code: rule.id,
        message: rule.help,
        element: node.element,
        runnerExtras: { fix: node.failureSummary, guidance: rule.helpUrl },
      })),
    );
  const [navigation] = performance.getEntriesByType("navigation");
  const proof = {
    url: location.href,
    status: navigation?.responseStatus,
    canonical: document.querySelector("link[rel=canonical]")?.href,
    width: innerWidth,
    axe: window.axe.version,
  };
  return [
    { type: "proof", code: "proof", message: "What was tested", runnerExtras: proof },
    ...issuesOf(violations, "violation"),
    ...issuesOf(incomplete, "review"),
  ];
};

module.exports = { supports: "^9.0.0", scripts: [require.resolve("axe-core/axe.min.js")], run };
