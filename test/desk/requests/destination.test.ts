import { expect, test } from "vitest";
import { destinationOf, hostInterface } from "../../../src/desk/requests/destination.ts";

const page = "https://news.example.gov.uk/desk/";
const addresses: [string, string][] = [
  ["https://news.example.gov.uk/desk/facts.json", "own"],
  ["blob:https://news.example.gov.uk/1", "own"],
  ["data:text/plain,a", "own"],
  ["https://api.github.com/user", "host"],
  ["https://api.github.com/graphql", "host"],
  ["https://api.github.com.example.org/user", "refused"],
  ["https://www.githubstatus.com/api/v2/status.json", "answered"],
  ["https://unpkg.com/@sveltia/cms/package.json", "answered"],
  ["https://unpkg.com/immutable", "refused"],
  ["https://cdn.jsdelivr.net/npm/x", "refused"],
  ["https://translation.googleapis.com/", "refused"],
  ["https://sign-in.example.gov.uk/token", "host"],
];
test.for(addresses)("%s is %s", ([address, destination]) => {
  expect(destinationOf(address, page, hostInterface(undefined), "https://sign-in.example.gov.uk")).toBe(destination);
});

test("asks a council's own server below its address, and no longer GitHub", () => {
  const host = hostInterface("https://github.northgate.example/");
  expect(destinationOf("https://github.northgate.example/api/v3/user", page, host)).toBe("host");
  expect(destinationOf("https://github.northgate.example/api/graphql", page, host)).toBe("host");
  expect(destinationOf("https://github.northgate.example/login", page, host)).toBe("refused");
  expect(destinationOf("https://api.github.com/user", page, host)).toBe("refused");
});
