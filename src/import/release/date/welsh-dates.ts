const months = {
  ionawr: "January",
  chwefror: "February",
  "(?:m|f)awrth": "March",
  ebrill: "April",
  "(?:m|f)ai": "May",
  "(?:m|f)ehefin": "June",
  "g?orffennaf": "July",
  awst: "August",
  "(?:m|f)edi": "September",
  hydref: "October",
  "(?:t|d)achwedd": "November",
  "rh?agfyr": "December",
} as const;
const weekdays = {
  llun: "Monday",
  "(?:m|f)awrth": "Tuesday",
  "(?:m|f)ercher": "Wednesday",
  iau: "Thursday",
  "(?:g|w)ener": "Friday",
  sadwrn: "Saturday",
  sul: "Sunday",
} as const;

const forms = [
  ...Object.entries(weekdays).map(
    ([word, name]) => [new RegExp(`\\b(?:d?dydd|d?nos)\\s+${word}\\b`, "gi"), name] as const,
  ),
  ...Object.entries(months).map(
    ([word, name]) =>
      [
        new RegExp(`\\b(\\d{1,2})(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?(?:\\s+o)?\\s+${word}\\b`, "gi"),
        `$1 ${name}`,
      ] as const,
  ),
];
const mayBeWelsh = /\b(?:d?dydd|d?nos)\s|\d(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?(?:\s+o)?\s+\p{L}/iu;

/** A line with its dates in English where they were in Welsh: "Dydd Mawrth 3 Mawrth 2020" becomes "Tuesday 3 March 2020". */
export function withEnglishDates(line: string): string {
  if (!mayBeWelsh.test(line)) return line;
  return forms.reduce((text, [form, name]) => text.replace(form, name), line);
}
