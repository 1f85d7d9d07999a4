/** What stands where the address of a page is shown that has none. */
export const addressWords = {
  none: "It gets its address from its title.",
  everyPage: "Every page shows something of this.",
};
