import { expect, test } from "vitest";
import { csvFacts } from "../../../src/media/documents/csv-facts.ts";

const whatIsWrong = (bytes: string | Buffer) => csvFacts(Buffer.from(bytes));
const inLine = (line: number) => ({ message: `has a formula in line ${line}, which spreadsheet programs run` });

test.for([
  ["numbers with signs", "a,-5\n+44 1632 960100,-1.2%\n"],
  ["the name of an account", "a,@northgate\n"],
  ["a dash before words", "a,- none\n"],
  ["an equals sign inside a cell", "a,b=c\n"],
  ["an equals sign in quotation marks inside a cell", '"a, =b"\n'.replace(", =", " =")],
  ["a line end in a cell", '"a\nb",c\n'],
  ["a quotation mark that nothing closes", 'a 5" pipe,b\n"c,d\n'],
  ["nothing in it", "\n"],
] as const)("accepts a table with %s", ([, table]) => {
  expect(whatIsWrong(table)).toEqual({ barriers: [] });
});

test.for<[string, string | Buffer, number]>([
  ["at its start", "=1+1,b\n", 1],
  ["after a byte-order mark", "\ufeff=1+1,b\n", 1],
  ["in UTF-16", Buffer.from("\ufeffa\t=1+1\r\n", "utf16le"), 1],
  ["in UTF-16 the other way round", Buffer.from("\ufeffa\t=1+1\r\n", "utf16le").swap16(), 1],
  ["after a semicolon", "a;b\nc;=1+1\n", 2],
  ["after a tab", "a\t=1+1\n", 1],
  ["after a bar", "a|=1+1\n", 1],
  ["after a separator of its own", "sep=^\r\na^=1+1\r\n", 2],
  ["after spaces", "a,   =1+1\n", 1],
  ["after a tab in quotation marks", 'a,"\t=1+1"\n', 1],
  ["in a cell of two lines", 'a\n"=1+\n1",b\n', 2],
  ["after a cell of two lines", '"a\nb"\n=1+1\n', 3],
  ["behind a quotation mark that nothing closes", 'a,"b\n=1+1\n', 2],
  ["between line ends of an old Mac", "a\r=1+1\r", 2],
  ["that begins with a minus", "-cmd|'/c calc'!A0\n", 1],
  ["that begins with a plus", '+HYPERLINK("http://evil.example/")\n', 1],
  ["that begins with an at sign", "@SUM(1)\n", 1],
])("refuses a table with a formula %s", ([, table, line]) => {
  expect(whatIsWrong(table)).toMatchObject(inLine(line));
});
