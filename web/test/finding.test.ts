import { expect, test } from "vitest";
import { entriesOf, isTypedOn, speaksOf } from "@/app/finding";
import { anchorOf, tabsOf } from "@/features/settings/tabs";

const registers = {
  risks: [{ id: "R-04", title: "Ransomware encrypts what customers sent" }, { id: "R-07", title: "A supplier fails" }],
  audits: [{ id: "IA-01", title: "Internal audit of 2026" }],
  nonconformities: [{ id: "NC-01", title: "Leavers kept their access" }],
} as unknown as Parameters<typeof entriesOf>[0];

const ids = (typed: string) => entriesOf(registers, typed).flatMap(({ kind, found }) => found.map(({ id }) => `${kind} ${id}`));

test("a risk, an internal audit and a nonconformity are found by their id and by their title", () => {
  expect(ids("r-07")).toEqual(["risks R-07"]);
  expect(ids("ransomware")).toEqual(["risks R-04"]);
  expect(ids("NC-01")).toEqual(["nonconformities NC-01"]);
  expect(ids("internal 2026")).toEqual(["audits IA-01"]);
  expect(ids(" ")).toEqual([]);
  expect(entriesOf(undefined, "R-07")).toEqual([]);
});

test("what is typed is found word by word", () => {
  expect(speaksOf("Settings: Reports held", "reports held")).toBe(true);
  expect(speaksOf("Settings: Texts you are licensed to have", "licensed texts")).toBe(true);
  expect(speaksOf("Appearance: Dark", "dark mode")).toBe(false);
});

test("what was found before stands only while its word is typed on", () => {
  expect(isTypedOn("acc", "access")).toBe(true);
  expect(isTypedOn("access", "acc")).toBe(true);
  expect(isTypedOn("R-07", "Rosa")).toBe(false);
  expect(isTypedOn(undefined, "Rosa")).toBe(false);
});

const partsFound = (typed: string, permissions: Parameters<typeof tabsOf>[0] = ["READ", "EDIT", "MANAGE_PEOPLE", "MANAGE_ORGANISATION"]) =>
  tabsOf(permissions).flatMap(({ page, title, parts }) => parts.filter((part) => speaksOf(`${title} ${part.title} ${part.also}`, typed)).map((part) => `${page}: ${part.title}`));

test("a part of settings is found by what stands in it, by whoever may see it", () => {
  expect(partsFound("licence")).toEqual(["organisation: Texts you are licensed to have"]);
  expect(partsFound("time zone")).toEqual(["organisation: Name and scope"]);
  expect(partsFound("passkey")).toEqual(["account: Passkeys"]);
  expect(partsFound("recovery codes")).toEqual(["account: Two-factor sign-in"]);
  expect(partsFound("keep trail")).toEqual(["organisation: The trail"]);
  expect(partsFound("day of the audit", ["READ"])).toEqual([]);
  expect(partsFound("licensed", ["READ", "MANAGE_ORGANISATION"])).toEqual([]);
});

test("each part of a page of settings has an address of its own", () => {
  for (const { parts } of tabsOf(["READ", "EDIT", "MANAGE_PEOPLE", "MANAGE_ORGANISATION"])) {
    const all = parts.map(({ title }) => anchorOf(title));
    expect(new Set(all).size).toBe(all.length);
    for (const each of all) expect(each).toMatch(/^[a-z0-9-]+$/);
  }
});

test("the pages of settings are those that there are for somebody", () => {
  expect(tabsOf(["READ"]).map(({ page }) => page)).toEqual(["account"]);
  expect(tabsOf(["READ", "EDIT"]).map(({ page }) => page)).toEqual(["account", "organisation", "roles", "reports-held", "values"]);
  expect(tabsOf(["READ", "MANAGE_PEOPLE", "MANAGE_ORGANISATION"]).map(({ page }) => page)).toEqual(["account", "people", "sign-in", "organisation"]);
});
