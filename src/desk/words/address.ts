/** What stands where the address of a page is shown that has none. */
export const addressWords = {
  none: "It gets its address from its title.",
  everyPage: "Every page shows something of this.",
  /** Of a release whose day is of another year than the list in which it was begun. */
  otherYear: (year: string) =>
    `This is a release of ${year}, and is saved among those of ${year}. Go on there: all that you have typed comes with you.`,
  notSaved: (year: string) => `Not saved: it belongs among the releases of ${year}.`,
  choosePicturesAgain: "Choose its pictures and documents again there.",
  goOn: (year: string) => `Go on among the releases of ${year}`,
};
