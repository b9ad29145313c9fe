import { expect, test } from "vitest";
import { isListed as isListedLine, versionBefore, type Line } from "@/features/statement/search";
import type { Version } from "@/shared/api/statement";
import { isListed as isListedDocument, isStale, lackingIn, missingIn, namedIn, textOf, type Row } from "@/features/document/search";
import { isListed } from "@/features/evidence/search";
import { askedOf } from "@/features/report/search";
import { droppedOf, isLink, nameOf } from "@/shared/evidence/dropped";
import { nextVersion } from "@/shared/versions";

test("an address is one of the web, without a name or a password in it", () => {
  expect(isLink("https://wiki.example.com/a?b=c")).toBe(true);
  expect(isLink("http://10.0.0.1:8080/")).toBe(true);
  for (const other of ["javascript:alert(1)", "file:///etc/passwd", "https://a:b@example.com", "//example.com", "data:text/html,x", "no address", ""]) {
    expect(isLink(other), other).toBe(false);
  }
});

test("of what is dropped the files count, then the first address", () => {
  const data = (text: Record<string, string>, files: File[] = []) => ({ files: files as unknown as FileList, getData: (type: string) => text[type] ?? "" });
  const file = new File(["x"], "x.txt");
  expect(droppedOf(data({ "text/uri-list": "https://example.com" }, [file]))).toEqual({ file });
  const other = new File(["y"], "y.txt");
  expect(droppedOf(data({}, [file, other]))).toEqual({ file, others: [other] });
  expect(nameOf({ file, others: [other] })).toBe("x.txt, y.txt");
  expect(droppedOf(data({ "text/uri-list": "# a comment\r\nhttps://example.com/a\r\nhttps://example.com/b" }))).toEqual({ link: "https://example.com/a" });
  expect(droppedOf(data({ "text/plain": "https://example.com/plain" }))).toEqual({ link: "https://example.com/plain" });
  expect(droppedOf(data({ "text/plain": "some words" }))).toBeUndefined();
});

test("the version after one is the next number of its kind", () => {
  expect(nextVersion("")).toBe("1.0");
  expect(nextVersion("1.9")).toBe("1.10");
  expect(nextVersion("3")).toBe("4");
  expect(nextVersion("draft")).toBe("draft");
});

test("documents are listed by what they lack", () => {
  const row = { state: "changed", approvedOn: "2026-01-01", changedSinceApproval: true, unset: [], parameters: [], reviewOverdue: false } as unknown as Row;
  expect(isStale(row)).toBe(true);
  expect(["all", "changed", "stale"].every((list) => isListedDocument(row, list as "all"))).toBe(true);
  expect(["unapproved", "unset", "overdue"].some((list) => isListedDocument(row, list as "all"))).toBe(false);
});

test("an approved document without a text here is kept elsewhere, and nothing of it is to be written", () => {
  const row = { state: "not-written", approvedOn: "2025-11-18", parameters: [{ name: "approver", value: "Chief executive", source: "default" }], unset: [] } as unknown as Row;
  expect(textOf(row)).toBe("elsewhere");
  expect(isListedDocument(row, "stale")).toBe(false);
  expect(isListedDocument({ ...row, approvedOn: null }, "stale")).toBe(true);
  expect(textOf({ ...row, approvedOn: null })).toBe("not-written");
  expect(namedIn(row)).toBe("Chief executive");
  expect(namedIn({ parameters: [] })).toBe("");
  const unset = ["approver", "reason"].map((name) => ({ name, meaning: "" }));
  expect(missingIn({ ...row, unset })).toEqual(["approver"]);
});

test("an approved version is held against the one before it of the same edition, not against one that was taken back", () => {
  const of = (number: number, state: Version["state"] = "replaced", edition = "iso27001-2022") => ({ number, state, edition, version: `0.${number}` }) as Version;
  const all = [of(5, "approved"), of(4, "taken-back"), of(3, "replaced", "iso27001-2013"), of(2), of(1)];
  expect(versionBefore(all, of(5))?.number).toBe(2);
  expect(versionBefore(all, of(2))?.number).toBe(1);
  expect(versionBefore(all, of(1))).toBeUndefined();
});

test("a template that nobody edited is not approved before what it lacks is filled in", () => {
  const unset = [{ name: "period_reviewed", meaning: "Period looked back on" }, { name: "meeting_date", meaning: "" }];
  expect(lackingIn({ state: "up-to-date", unset })).toEqual(["Period looked back on", "meeting date"]);
  expect(lackingIn({ state: "changed", unset: [] })).toEqual([]);
  // Whoever edited it answers for what it says; what is not written is not approved for that.
  expect(lackingIn({ state: "edited", unset })).toEqual([]);
  expect(lackingIn({ state: "not-written", unset })).toEqual([]);
});

test("a control is listed by any kind of evidence that stands so", () => {
  const kind = (state: "fresh" | "none" | "shows-nothing") => ({ kind: "k", title: "k", role: "setting" as const, state, onFile: 0, last: null, freshUntil: null });
  expect(isListed({ kinds: [kind("fresh"), kind("none")] }, "none")).toBe(true);
  expect(isListed({ kinds: [kind("shows-nothing")] }, "none")).toBe(true);
  expect(isListed({ kinds: [kind("fresh")] }, "none")).toBe(false);
  expect(isListed({ kinds: [] }, "all")).toBe(true);
});

test("a report is asked with what it takes, whatever was said of another one", () => {
  const said = { want: "soc2-2017", brief: "true", where: "concept=detect", by: "2027-03-12", budget: "60", first: ["ACC-01"] } as const;
  const search = { ...said, first: [...said.first] };
  expect(askedOf(search, { brief: true, where: true, planned: [] })).toEqual({ want: "soc2-2017", brief: "true", where: "concept=detect" });
  const ofPlan = ["by", "byOf", "budget", "capacity", "from", "first"];
  expect(askedOf(search, { brief: false, where: false, planned: ofPlan })).toMatchObject({ by: "2027-03-12", budget: "60", first: ["ACC-01"] });
  const management = ofPlan.slice(0, 4);
  expect(askedOf({ ...search, by: undefined }, { brief: false, where: false, planned: management })).toEqual({ want: "soc2-2017" });
});

test("a statement's lines are listed by decision alone, and by no reason at all", () => {
  const line = (inclusion: Line["inclusion"], justified = true) => ({ applicable: true, excluded: false, justified, inclusion, implemented: "fully" }) as Line;
  expect(isListedLine(line("decided"), "decided")).toBe(true);
  expect(isListedLine(line("called-for"), "decided")).toBe(false);
  expect(isListedLine(line("without-reason", false), "unjustified")).toBe(true);
});
