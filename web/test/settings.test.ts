import { describe, expect, test } from "vitest";
import { changesOf, draftOf, isWhole, type Wanted } from "@/features/settings/wants";
import { ending, idOf, unheldOf } from "@/features/settings/roles";
import { byDocument, changedOf } from "@/features/settings/values";
import { isTimeZone } from "@/shared/days";
import { coverOfReport, emptyReport, isSaid } from "@/shared/cover/cover";

const soc2: Wanted = { edition: "soc2-2017", nodes: ["CC"], assurance: "operating", window: { from: "2025-10-01", to: "2026-09-30" } };
const iso: Wanted = { edition: "iso27001-2022", assurance: "implemented" };
const before = [soc2, iso].map(draftOf);

describe("What is wanted", () => {
  test("is no change where all is as it was", () => {
    expect(changesOf(before, before)).toEqual([]);
  });

  test("is added, changed and dropped each as an item of its own", () => {
    const [first, second] = before;
    const later = [{ ...second!, auditOn: "2027-03-12" }, draftOf({ edition: "iso27001-2013" })];
    expect(first).toBeDefined();
    expect(changesOf(before, later)).toEqual([
      { kind: "frameworks", key: "soc2-2017", content: null },
      { kind: "frameworks", key: "iso27001-2022", content: { edition: "iso27001-2022", assurance: "implemented", auditOn: "2027-03-12" } },
      { kind: "frameworks", content: { edition: "iso27001-2013", assurance: "implemented" } },
    ]);
  });

  test("is whole only where a window that is asked for has both days", () => {
    expect(isWhole(before)).toBe(true);
    expect(isWhole([{ ...before[0]!, to: "" }])).toBe(false);
    expect(isWhole([{ ...before[1]!, assurance: "operating" }])).toBe(false);
  });
});

describe("Who holds what", () => {
  const people = [
    { id: "P01", name: "Ada Example", roles: [{ role: "Board chair" }, { role: "Security lead", to: "2026-01-31" }] },
    { id: "ben-example", name: "Ben Example" },
  ];

  test("owners are unheld who are nobody and whose role nobody holds any more, those of the most controls first", () => {
    expect(unheldOf(["Board chair", "Security lead", "Security lead", "Ben Example", "", "Finance lead"], people, "2026-11-30")).toEqual([
      { role: "Security lead", controls: 2 },
      { role: "Finance lead", controls: 1 },
    ]);
  });

  test("somebody new gets an id that nobody has", () => {
    expect(idOf("Zoé d'Example", people)).toBe("zoe-dexample");
    expect(idOf("Ben Example", people)).toBe("ben-example-2");
  });

  test("a role ends, and the person's others stay", () => {
    expect(ending(people[0]!, "Board chair", "2026-11-30").roles).toEqual([{ role: "Board chair", to: "2026-11-30" }, { role: "Security lead", to: "2026-01-31" }]);
    expect(ending({ id: "x", name: "X", roles: [{ role: "Auditor", from: "2026-12-01" }] }, "Auditor", "2026-11-30").roles, "one that has not begun").toEqual([]);
  });
});

describe("Values", () => {
  const of = (name: string, documents: string[], value: string | null = null) => ({ name, meaning: "", value, source: "nobody" as const, documents });

  test("stand once each, under the first document that shows them", () => {
    const groups = byDocument([of("b", ["two", "one"]), of("a", ["two"])], (id) => ({ one: "Access policy", two: "Backup policy" })[id] ?? id);
    expect(groups.map(({ title, parameters }) => [title, parameters.map(({ name }) => name)])).toEqual([
      ["Access policy", ["b"]],
      ["Backup policy", ["a"]],
    ]);
  });

  test("are changed where what is typed says something else", () => {
    expect(changedOf({ a: "x", b: " ", c: "same " }, [of("a", []), of("c", [], "same")])).toEqual([["a", "x"]]);
  });
});

test("a time zone is one that calendars know", () => {
  expect(isTimeZone("Europe/Dublin")).toBe(true);
  expect(isTimeZone("Europe/Dubln")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});

describe("A report that is put on record", () => {
  test("says no period of a certificate, and whose it is where it is another's", () => {
    const said = { ...emptyReport, kind: "certificate", isTheirs: true, about: " Example Cloud ", services: "hosting, ", issuer: "Example Certification", scopes: ["iso27001-2022"], from: "2025-01-01", issued: "2026-10-01", validUntil: "2029-09-30" };
    expect(coverOfReport(said)).toEqual({ kind: "certificate", scopes: ["iso27001-2022"], issuer: "Example Certification", issued: "2026-10-01", validUntil: "2029-09-30", about: "Example Cloud", services: ["hosting"] });
  });

  test("is tried once it says who, what and when", () => {
    expect(isSaid(emptyReport)).toBe(false);
    expect(isSaid({ ...emptyReport, issuer: "A", issued: "2026-01-01", from: "2025-01-01" })).toBe(false);
    expect(isSaid({ ...emptyReport, issuer: "A", issued: "2026-01-01", from: "2025-01-01", kind: "type-1" })).toBe(true);
  });
});
