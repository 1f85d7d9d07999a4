export default { layout: "strategy.njk" };
