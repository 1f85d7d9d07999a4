// A runner for pa11y, which takes runners only by file name, reads them with require() and sends the source of `run`
// to the page. pa11y's own runner brings an older axe, leaves out WCAG 2.2 and drops what axe calls moderate or minor.

const run = async () => {
  const { violations, incomplete } = await window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
  });
  const issuesOf = (rules, type) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => ({
        type,
        code: rule.id,
        message: rule.help,
        element: node.element,
        runnerExtras: { mend: node.failureSummary, guidance: rule.helpUrl },
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
